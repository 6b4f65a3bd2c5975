// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

module infrai.cc/go/infrai/v2

go 1.24
