// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"context"
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// retryDelay is what the service asks for, else a random part of a growing span. The random part keeps clients that
// failed together from coming back together.
func retryDelay(attempt int, failure *Error) time.Duration {
	if failure.hasRetryAfter {
		return failure.RetryAfter
	}
	span := firstWait
	for ; attempt > 0 && span < longestWait; attempt-- {
		span *= 2
	}
	return rand.N(min(longestWait, span))
}

// readRetryAfter reads a Retry-After header, which is a number of seconds or a date.
func readRetryAfter(header string) (wait time.Duration, given bool) {
	header = strings.TrimSpace(header)
	if seconds, err := strconv.ParseFloat(header, 64); err == nil && seconds >= 0 && seconds < 1e9 {
		return time.Duration(seconds * float64(time.Second)), true
	}
	if date, err := http.ParseTime(header); err == nil {
		return max(0, time.Until(date)), true
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
