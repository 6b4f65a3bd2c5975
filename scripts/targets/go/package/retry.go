package infrai

import (
	"context"
	"math"
	"math/rand/v2"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// retryDelay is what the service asks for, else a random part of a growing span. A random moment on top keeps clients
// that failed together from coming back together.
func retryDelay(attempt int, failure *Error) time.Duration {
	moment := shortestWait/2 + rand.N(shortestWait/2)
	if failure.hasRetryAfter {
		return min(failure.RetryAfter, math.MaxInt64-moment) + moment
	}
	span := firstWait
	for ; attempt > 0 && span < longestWait; attempt-- {
		span *= 2
	}
	return rand.N(min(longestWait, span)) + moment
}

var (
	wholeSeconds = regexp.MustCompile(`^[0-9]+$`)
	weekday      = regexp.MustCompile(`^\w+,? `)
	// httpDates are the three forms of a date without their weekday.
	httpDates = []string{"02 Jan 2006 15:04:05 GMT", "02-Jan-06 15:04:05 GMT", "Jan _2 15:04:05 2006"}
)

// readRetryAfter reads a Retry-After header as HTTP defines it: a whole number of seconds, or a date in one of three
// forms. A malformed header and a date in the past give nothing.
func readRetryAfter(header http.Header) (wait time.Duration, given bool) {
	text := strings.Join(header.Values("Retry-After"), ", ")
	if wholeSeconds.MatchString(text) {
		seconds, err := strconv.ParseInt(text, 10, 64)
		if err != nil || seconds > int64(math.MaxInt64/time.Second) {
			return math.MaxInt64, true
		}
		return time.Duration(seconds) * time.Second, true
	}
	if !httpDate.MatchString(text) {
		return 0, false
	}
	for _, form := range httpDates {
		date, err := time.Parse(form, weekday.ReplaceAllString(text, ""))
		if wait = time.Until(date); err == nil && wait > 0 {
			return wait, true
		}
	}
	return 0, false
}

// pause waits, and stops at once when the context ends.
func pause(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
