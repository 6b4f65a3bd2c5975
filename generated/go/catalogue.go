// Code generated from the contract by `npm run generate`. DO NOT EDIT.

// Package infrai is a client of the Infrai Realtime API, version 2.0.0.
package infrai

// Version is the version of the contract.
const Version = "2.0.0"

// productionURL is the address of the service itself.
const productionURL = "https://api.infrai.cc"

// The codes that the contract knows. New ones can appear at any time.
const (
	// 401. The project key is missing or unknown. Send `Authorization: Bearer <project key>` with a current key of
	// your project.
	CodeUnauthorized ErrorCode = "UNAUTHORIZED"
	// 402. The account does not have enough credit for this call. Call `POST /v1/account/topup`, open the
	// `checkout_url` that it returns, then retry.
	CodeInsufficientCredit ErrorCode = "INSUFFICIENT_CREDIT"
	// 402. The wallet has reached its balance cap. Spend the balance down, or upgrade the account.
	CodeWalletCapExceeded ErrorCode = "WALLET_CAP_EXCEEDED"
	// 402. The call requires a paid plan. Upgrade the account.
	CodeProRequired ErrorCode = "PRO_REQUIRED"
	// 402. The account owner's identity is not verified. Complete the identity check, then retry.
	CodeKycRequired ErrorCode = "KYC_REQUIRED"
	// 402. A top-up is waiting for a second factor. Confirm the top-up with your second factor, then retry.
	CodeTopup2FaRequired ErrorCode = "TOPUP_2FA_REQUIRED"
	// 402. The trial for your own vendor keys has ended. Choose a plan that includes your own vendor keys, or remove
	// them.
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
	// 400. A call that creates something has no idempotency key. Send an `Idempotency-Key` header.
	CodeIdempotencyKeyRequired ErrorCode = "IDEMPOTENCY_KEY_REQUIRED"
	// 404. The account has no channel with this name. Check the spelling of the name, or create the channel.
	CodeChannelNotFound ErrorCode = "CHANNEL_NOT_FOUND"
	// 409. The idempotency key was used before with other parameters. Use a new key for a new call, and the same key
	// only to retry the same call.
	CodeIdempotencyConflict ErrorCode = "IDEMPOTENCY_CONFLICT"
	// 409. A channel with this name exists and has another type. Choose another name, or delete the channel first.
	CodeChannelConflict ErrorCode = "CHANNEL_CONFLICT"
	// 429. The account sends too many requests. Wait as long as `Retry-After` says, then retry.
	CodeRateLimitUser ErrorCode = "RATE_LIMIT_USER"
	// 429. This IP address sends too many requests. Wait as long as `Retry-After` says, then retry.
	CodeRateLimitIp ErrorCode = "RATE_LIMIT_IP"
	// 429. The vendor has reached its quota. Wait as long as `Retry-After` says, then retry.
	CodeVendorQuotaExceeded ErrorCode = "VENDOR_QUOTA_EXCEEDED"
	// 500. An error whose code an older client does not know, or an unexpected error in the service. Handle it by its
	// HTTP status, and report the `request_id`. The call may have taken effect, so retry a write only with its
	// idempotency key.
	CodeUnknownError ErrorCode = "UNKNOWN_ERROR"
	// 503. The vendor is not reachable. Wait as long as `Retry-After` says, then retry.
	CodeVendorDown ErrorCode = "VENDOR_DOWN"
	// 503. The vendor did not respond in time. Retry, with the idempotency key if the call writes.
	CodeVendorTimeout ErrorCode = "VENDOR_TIMEOUT"
	// 503. The service is down for maintenance. Wait as long as `Retry-After` says, then retry.
	CodeMaintenance ErrorCode = "MAINTENANCE"
)

// catalogue tells, for each code, its status and whether a program may retry a call that failed with it.
var catalogue = map[ErrorCode]struct {
	status int
	retry  bool
}{
	CodeUnauthorized:               {401, false},
	CodeInsufficientCredit:         {402, false},
	CodeWalletCapExceeded:          {402, false},
	CodeProRequired:                {402, false},
	CodeKycRequired:                {402, false},
	CodeTopup2FaRequired:           {402, false},
	CodeByokTrialExpired:           {402, false},
	CodeScopeInsufficient:          {403, false},
	CodeKeyRevoked:                 {403, false},
	CodeModuleNotAvailableInRegion: {403, false},
	CodeInvalidInput:               {400, false},
	CodeIdempotencyKeyRequired:     {400, false},
	CodeChannelNotFound:            {404, false},
	CodeIdempotencyConflict:        {409, false},
	CodeChannelConflict:            {409, false},
	CodeRateLimitUser:              {429, true},
	CodeRateLimitIp:                {429, true},
	CodeVendorQuotaExceeded:        {429, true},
	CodeUnknownError:               {500, false},
	CodeVendorDown:                 {503, true},
	CodeVendorTimeout:              {503, true},
	CodeMaintenance:                {503, true},
}
