// Code generated from the contract by `npm run generate`. DO NOT EDIT.

// Package infrai is a client of the Infrai Realtime API, version 2.0.0.
package infrai

// Version is the version of the contract.
const Version = "2.0.0"

// productionURL is the address of the service itself.
const productionURL = "https://api.infrai.cc"

// The codes that the contract knows. New ones can appear at any time.
const (
	// 401. The request carries no project key, or one that the service does not know. Send `Authorization: Bearer
	// <project key>` with a current key of your project.
	CodeUnauthorized ErrorCode = "UNAUTHORIZED"
	// 402. The account has too little credit for this call. Call `POST /v1/account/topup`, open the `checkout_url`
	// that it returns, then retry the call.
	CodeInsufficientCredit ErrorCode = "INSUFFICIENT_CREDIT"
	// 402. The call would take the account past its spending cap. Raise the cap, or wait until it resets.
	CodeWalletCapExceeded ErrorCode = "WALLET_CAP_EXCEEDED"
	// 402. The call belongs to a paid plan that the account does not have. Upgrade the account.
	CodeProRequired ErrorCode = "PRO_REQUIRED"
	// 402. The account owner's identity has to be verified first. Complete the identity check, then retry the call.
	CodeKycRequired ErrorCode = "KYC_REQUIRED"
	// 402. A top-up waits for a second factor. Confirm the top-up with your second factor, then retry the call.
	CodeTopup2FaRequired ErrorCode = "TOPUP_2FA_REQUIRED"
	// 402. The trial of bringing your own vendor key is over. Choose a plan that includes your own vendor keys, or
	// remove them.
	CodeByokTrialExpired ErrorCode = "BYOK_TRIAL_EXPIRED"
	// 403. The project key is valid but is not allowed to make this call. Use a key whose scopes include the realtime
	// module.
	CodeScopeInsufficient ErrorCode = "SCOPE_INSUFFICIENT"
	// 403. The project key was revoked. Replace it with a current key of the project.
	CodeKeyRevoked ErrorCode = "KEY_REVOKED"
	// 403. The realtime module is not offered in the account's region. Use a project in a region that has it.
	CodeModuleNotAvailableInRegion ErrorCode = "MODULE_NOT_AVAILABLE_IN_REGION"
	// 400. A parameter is missing or malformed. Correct the parameter that the message names.
	CodeInvalidInput ErrorCode = "INVALID_INPUT"
	// 400. The call demands an idempotency key. In the realtime module keys are optional, so no call here asks for
	// one today. Send an `Idempotency-Key` header.
	CodeIdempotencyKeyRequired ErrorCode = "IDEMPOTENCY_KEY_REQUIRED"
	// 404. The account has no channel of this name. Check the spelling and the percent-encoding of the name, or
	// create the channel.
	CodeChannelNotFound ErrorCode = "CHANNEL_NOT_FOUND"
	// 409. The idempotency key was used before with other parameters. Use a new key for a new call, and the old one
	// only for an exact retry.
	CodeIdempotencyConflict ErrorCode = "IDEMPOTENCY_CONFLICT"
	// 409. A channel of this name exists with another type. Choose another name, or delete the channel first.
	CodeChannelConflict ErrorCode = "CHANNEL_CONFLICT"
	// 429. The account sends requests too fast. Wait as long as `Retry-After` asks, then retry the call.
	CodeRateLimitUser ErrorCode = "RATE_LIMIT_USER"
	// 429. This network address sends requests too fast. Wait as long as `Retry-After` asks, then retry the call.
	CodeRateLimitIp ErrorCode = "RATE_LIMIT_IP"
	// 429. The vendor behind the call has reached its quota. Wait as long as `Retry-After` asks, then retry the call.
	CodeVendorQuotaExceeded ErrorCode = "VENDOR_QUOTA_EXCEEDED"
	// 500. Something unexpected failed on the service's side. Report the `request_id`. Whether the call took effect
	// is unknown, so retry a write only with its idempotency key.
	CodeUnknownError ErrorCode = "UNKNOWN_ERROR"
	// 503. The vendor behind the call is not reachable. Wait as long as `Retry-After` asks, then retry the call.
	CodeVendorDown ErrorCode = "VENDOR_DOWN"
	// 503. The vendor behind the call did not respond in time. Retry the call, with its idempotency key if it writes.
	CodeVendorTimeout ErrorCode = "VENDOR_TIMEOUT"
	// 503. The service is down for planned work. Wait as long as `Retry-After` asks, then retry the call.
	CodeMaintenance ErrorCode = "MAINTENANCE"
)

// retryByCode tells whether a program may retry a call that failed with the code.
var retryByCode = map[ErrorCode]bool{
	CodeUnauthorized:               false,
	CodeInsufficientCredit:         false,
	CodeWalletCapExceeded:          false,
	CodeProRequired:                false,
	CodeKycRequired:                false,
	CodeTopup2FaRequired:           false,
	CodeByokTrialExpired:           false,
	CodeScopeInsufficient:          false,
	CodeKeyRevoked:                 false,
	CodeModuleNotAvailableInRegion: false,
	CodeInvalidInput:               false,
	CodeIdempotencyKeyRequired:     false,
	CodeChannelNotFound:            false,
	CodeIdempotencyConflict:        false,
	CodeChannelConflict:            false,
	CodeRateLimitUser:              true,
	CodeRateLimitIp:                true,
	CodeVendorQuotaExceeded:        true,
	CodeUnknownError:               false,
	CodeVendorDown:                 true,
	CodeVendorTimeout:              true,
	CodeMaintenance:                true,
}

// retryableStatuses are the statuses whose codes a program may retry.
var retryableStatuses = map[int]bool{429: true, 503: true}
