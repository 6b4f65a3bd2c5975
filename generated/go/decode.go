// Copied from scripts/targets/go/package/ by `npm run generate`. Do not edit by hand.

package infrai

import (
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"strings"
	"time"
)

// decodeRecord reads an object and checks that it has the properties that the contract requires. Names are exact, since
// encoding/json would take a new property NAME for name. Unknown properties are ignored.
func decodeRecord(content []byte, record any, required ...string) error {
	var present map[string]json.RawMessage
	if err := json.Unmarshal(content, &present); err != nil {
		return err
	}
	var missing []string
	for _, name := range required {
		if value, there := present[name]; !there || string(value) == "null" {
			missing = append(missing, "`"+name+"`")
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("%s is missing or null", strings.Join(missing, " and "))
	}
	exact := map[string]json.RawMessage{}
	fields := reflect.TypeOf(record).Elem()
	for at := range fields.NumField() {
		name, _, _ := strings.Cut(fields.Field(at).Tag.Get("json"), ",")
		if value, there := present[name]; there && name != "" {
			exact[name] = normalize(value, fields.Field(at).Type)
		}
	}
	content, err := json.Marshal(exact)
	if err != nil {
		return err
	}
	return json.Unmarshal(content, record)
}

// normalize writes a value as encoding/json demands it: an integer without a fraction or an exponent, and a time in
// capitals, although JSON and RFC 3339 allow more.
func normalize(value json.RawMessage, field reflect.Type) json.RawMessage {
	if field.Kind() == reflect.Pointer {
		field = field.Elem()
	}
	switch {
	case field.Kind() == reflect.Int64 && strings.ContainsAny(string(value), ".eE") && value[0] != '"':
		// The bound keeps 1e999999999 from filling the memory.
		if number, ok := new(big.Float).SetString(string(value)); ok && number.IsInt() && number.MantExp(nil) <= 64 {
			whole, _ := number.Int(nil)
			return json.RawMessage(whole.String())
		}
	case field == reflect.TypeFor[time.Time]() && value[0] == '"':
		return json.RawMessage(strings.ToUpper(string(value)))
	}
	return value
}

// decoder is a value that a function reads, for data whose type is known only then.
type decoder func(json.RawMessage) error

// UnmarshalJSON calls the function.
func (read decoder) UnmarshalJSON(content []byte) error { return read(content) }
