// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import "iter"

// eachItem iterates over the items of all pages, and fetches a page when its first item is needed. It stops after an
// error, and with an error when the pages form a loop.
func eachItem[Item any](capability, cursor string, fetch func(cursor string) ([]Item, string, error)) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		var none Item
		seen := map[string]bool{cursor: true}
		for at := cursor; ; {
			items, next, err := fetch(at)
			if err != nil {
				yield(none, err)
				return
			}
			for _, item := range items {
				if !yield(item, nil) {
					return
				}
			}
			if next == "" {
				return
			}
			if seen[next] {
				yield(none, &Error{
					Capability: capability,
					Code:       CodeRepeatedCursor,
					Message:    "The same cursor was returned twice, so the pages would never end.",
					kind:       ErrUnreadable,
				})
				return
			}
			seen[next] = true
			at = next
		}
	}
}
