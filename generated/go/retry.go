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

const (
	firstWait   = 500 * time.Millisecond
	longestWait = 8 * time.Second
)

// waitBeforeRepeat tells what the service asks, else a random part of a growing span, so that many clients that failed
// at the same moment do not come back at the same moment.
func waitBeforeRepeat(attempt int, failure *Error) time.Duration {
	if failure.hasRetryAfter {
		return failure.RetryAfter
	}
	span := longestWait
	if attempt < 4 {
		span = min(longestWait, firstWait<<attempt)
	}
	return rand.N(span)
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

// pause waits, and ends at once with the context.
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
