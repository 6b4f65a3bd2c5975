// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

// <stdin>
var tokenIssue = validate20;
var schema33 = { "type": "object", "description": "The envelope of a successful `realtime.token.issue`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/RealtimeToken" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
var schema35 = { "type": "object", "description": "What the gateway says about the call. It comes with every response, also with failures.", "properties": { "request_id": { "type": ["string", "null"], "minLength": 1, "description": "The id of the request, usually a UUID v7. Quote it when you ask for help.", "examples": ["01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77"] }, "cost_usd": { "type": ["number", "null"], "format": "double", "minimum": 0, "description": "What the call cost, in US dollars. It can be null or absent.", "examples": [2e-5] }, "latency_ms": { "type": ["number", "null"], "format": "double", "minimum": 0, "description": "How long the gateway took, in milliseconds. It can be null or absent.", "examples": [38] }, "vendor": { "type": ["string", "null"], "minLength": 1, "description": "The vendor that handled the call. It is null if no vendor was involved.", "examples": ["ably"] }, "cache_hit": { "type": ["boolean", "null"], "description": "Whether the response came from a cache. It can be null or absent.", "examples": [false] } } };
var func1 = require_ucs2length().default;
var formats0 = require_formats().fullFormats.double;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.token === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/RealtimeToken/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.client_id === void 0) {
          const err4 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/RealtimeToken/required", keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.expires_at === void 0) {
          const err5 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/RealtimeToken/required", keyword: "required", params: { missingProperty: "expires_at" }, message: "must have required property 'expires_at'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.endpoint === void 0) {
          const err6 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/RealtimeToken/required", keyword: "required", params: { missingProperty: "endpoint" }, message: "must have required property 'endpoint'" };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data1.token !== void 0) {
          let data2 = data1.token;
          if (typeof data2 === "string") {
            if (func1(data2) < 1) {
              const err7 = { instancePath: instancePath + "/data/token", schemaPath: "#/components/schemas/RealtimeToken/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/data/token", schemaPath: "#/components/schemas/RealtimeToken/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data1.client_id !== void 0) {
          let data3 = data1.client_id;
          if (typeof data3 === "string") {
            if (func1(data3) < 1) {
              const err9 = { instancePath: instancePath + "/data/client_id", schemaPath: "#/components/schemas/RealtimeToken/properties/client_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/data/client_id", schemaPath: "#/components/schemas/RealtimeToken/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data1.expires_at !== void 0) {
          let data4 = data1.expires_at;
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err11 = { instancePath: instancePath + "/data/expires_at", schemaPath: "#/components/schemas/RealtimeToken/properties/expires_at/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = { instancePath: instancePath + "/data/expires_at", schemaPath: "#/components/schemas/RealtimeToken/properties/expires_at/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
        if (data1.endpoint !== void 0) {
          let data5 = data1.endpoint;
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err13 = { instancePath: instancePath + "/data/endpoint", schemaPath: "#/components/schemas/RealtimeToken/properties/endpoint/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/data/endpoint", schemaPath: "#/components/schemas/RealtimeToken/properties/endpoint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/RealtimeToken/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err16 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema33.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data7 = data.metadata;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.request_id !== void 0) {
          let data8 = data7.request_id;
          if (typeof data8 !== "string" && data8 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (typeof data8 === "string") {
            if (func1(data8) < 1) {
              const err18 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data7.cost_usd !== void 0) {
          let data9 = data7.cost_usd;
          if (!(typeof data9 == "number") && data9 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data9 == "number") {
            if (data9 < 0 || isNaN(data9)) {
              const err20 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (!formats0.validate(data9)) {
              const err21 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
        }
        if (data7.latency_ms !== void 0) {
          let data10 = data7.latency_ms;
          if (!(typeof data10 == "number") && data10 !== null) {
            const err22 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (typeof data10 == "number") {
            if (data10 < 0 || isNaN(data10)) {
              const err23 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
            if (!formats0.validate(data10)) {
              const err24 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
          }
        }
        if (data7.vendor !== void 0) {
          let data11 = data7.vendor;
          if (typeof data11 !== "string" && data11 !== null) {
            const err25 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          if (typeof data11 === "string") {
            if (func1(data11) < 1) {
              const err26 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          }
        }
        if (data7.cache_hit !== void 0) {
          let data12 = data7.cache_hit;
          if (typeof data12 !== "boolean" && data12 !== null) {
            const err27 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
  } else {
    const err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err29];
    } else {
      vErrors.push(err29);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
    errors = vErrors.length;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var tokenRevoke = validate24;
var schema37 = { "type": "object", "description": "The envelope of a successful `realtime.token.revoke`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/TokenRevokeResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.revoked === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/TokenRevokeResult/required", keyword: "required", params: { missingProperty: "revoked" }, message: "must have required property 'revoked'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.revoked !== void 0) {
          if (typeof data1.revoked !== "boolean") {
            const err4 = { instancePath: instancePath + "/data/revoked", schemaPath: "#/components/schemas/TokenRevokeResult/properties/revoked/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/TokenRevokeResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err6 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema37.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data4 = data.metadata;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.request_id !== void 0) {
          let data5 = data4.request_id;
          if (typeof data5 !== "string" && data5 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err8 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data4.cost_usd !== void 0) {
          let data6 = data4.cost_usd;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err10 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data4.latency_ms !== void 0) {
          let data7 = data4.latency_ms;
          if (!(typeof data7 == "number") && data7 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err13 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!formats0.validate(data7)) {
              const err14 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
        if (data4.vendor !== void 0) {
          let data8 = data4.vendor;
          if (typeof data8 !== "string" && data8 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (typeof data8 === "string") {
            if (func1(data8) < 1) {
              const err16 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
        if (data4.cache_hit !== void 0) {
          let data9 = data4.cache_hit;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
    errors = vErrors.length;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var channelCreate = validate27;
var schema41 = { "type": "object", "description": "The envelope of a successful `realtime.channel.create`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/ChannelCreateResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate28.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.channel_id === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelCreateResult/required", keyword: "required", params: { missingProperty: "channel_id" }, message: "must have required property 'channel_id'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err4 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelCreateResult/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.type === void 0) {
          const err5 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelCreateResult/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.channel_id !== void 0) {
          let data2 = data1.channel_id;
          if (typeof data2 === "string") {
            if (func1(data2) < 1) {
              const err6 = { instancePath: instancePath + "/data/channel_id", schemaPath: "#/components/schemas/ChannelCreateResult/properties/channel_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/data/channel_id", schemaPath: "#/components/schemas/ChannelCreateResult/properties/channel_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data3 = data1.name;
          if (typeof data3 === "string") {
            if (func1(data3) < 1) {
              const err8 = { instancePath: instancePath + "/data/name", schemaPath: "#/components/schemas/ChannelCreateResult/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/data/name", schemaPath: "#/components/schemas/ChannelCreateResult/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.type !== void 0) {
          let data4 = data1.type;
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err10 = { instancePath: instancePath + "/data/type", schemaPath: "#/components/schemas/ChannelCreateResult/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/data/type", schemaPath: "#/components/schemas/ChannelCreateResult/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelCreateResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err13 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema41.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data6 = data.metadata;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.request_id !== void 0) {
          let data7 = data6.request_id;
          if (typeof data7 !== "string" && data7 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data7 === "string") {
            if (func1(data7) < 1) {
              const err15 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data6.cost_usd !== void 0) {
          let data8 = data6.cost_usd;
          if (!(typeof data8 == "number") && data8 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data8 == "number") {
            if (data8 < 0 || isNaN(data8)) {
              const err17 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (!formats0.validate(data8)) {
              const err18 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data6.latency_ms !== void 0) {
          let data9 = data6.latency_ms;
          if (!(typeof data9 == "number") && data9 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data9 == "number") {
            if (data9 < 0 || isNaN(data9)) {
              const err20 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (!formats0.validate(data9)) {
              const err21 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
        }
        if (data6.vendor !== void 0) {
          let data10 = data6.vendor;
          if (typeof data10 !== "string" && data10 !== null) {
            const err22 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
          if (typeof data10 === "string") {
            if (func1(data10) < 1) {
              const err23 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
        }
        if (data6.cache_hit !== void 0) {
          let data11 = data6.cache_hit;
          if (typeof data11 !== "boolean" && data11 !== null) {
            const err24 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
      } else {
        const err25 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
  } else {
    const err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err26];
    } else {
      vErrors.push(err26);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
validate28.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
    errors = vErrors.length;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var channelGet = validate30;
var schema45 = { "type": "object", "description": "The envelope of a successful `realtime.channel.get`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/Channel" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
var schema46 = { "type": "object", "description": "A channel of the account.", "required": ["channel_id", "name", "type"], "properties": { "channel_id": { "type": "string", "minLength": 1, "description": "The id of the channel, chosen by the service.", "examples": ["ch_01932b7c"] }, "name": { "type": "string", "minLength": 1, "description": "The name of the channel, which every other call takes.", "examples": ["room-42"] }, "type": { "type": "string", "minLength": 1, "x-infrai-open-set-of": "ChannelType", "description": "Who can subscribe: usually `public`, `private` or `presence`. The service can add types.", "examples": ["presence"] }, "vendor": { "type": ["string", "null"], "minLength": 1, "description": "The vendor that carries the channel's messages. New vendors can appear. It can be null or absent.", "examples": ["ably"] }, "created_at": { "type": ["string", "null"], "description": "When the channel was created, usually as an RFC 3339 time with a time zone. It can be null or absent.", "examples": ["2026-03-01T12:00:00Z"] }, "member_count": { "type": ["integer", "null"], "format": "int64", "minimum": 0, "description": "How many members are online. It is null or absent if the number is not known.", "examples": [2] }, "last_published_at": { "type": ["string", "null"], "description": "When an event was last published to the channel, usually as an RFC 3339 time with a time zone. It is null or\nabsent if there was none.\n", "examples": ["2026-03-01T12:30:00Z"] } } };
var formats12 = require_formats().fullFormats.int64;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.channel_id === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "channel_id" }, message: "must have required property 'channel_id'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.name === void 0) {
          const err4 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.type === void 0) {
          const err5 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1.channel_id !== void 0) {
          let data2 = data1.channel_id;
          if (typeof data2 === "string") {
            if (func1(data2) < 1) {
              const err6 = { instancePath: instancePath + "/data/channel_id", schemaPath: "#/components/schemas/Channel/properties/channel_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          } else {
            const err7 = { instancePath: instancePath + "/data/channel_id", schemaPath: "#/components/schemas/Channel/properties/channel_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.name !== void 0) {
          let data3 = data1.name;
          if (typeof data3 === "string") {
            if (func1(data3) < 1) {
              const err8 = { instancePath: instancePath + "/data/name", schemaPath: "#/components/schemas/Channel/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          } else {
            const err9 = { instancePath: instancePath + "/data/name", schemaPath: "#/components/schemas/Channel/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data1.type !== void 0) {
          let data4 = data1.type;
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err10 = { instancePath: instancePath + "/data/type", schemaPath: "#/components/schemas/Channel/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          } else {
            const err11 = { instancePath: instancePath + "/data/type", schemaPath: "#/components/schemas/Channel/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        if (data1.vendor !== void 0) {
          let data5 = data1.vendor;
          if (typeof data5 !== "string" && data5 !== null) {
            const err12 = { instancePath: instancePath + "/data/vendor", schemaPath: "#/components/schemas/Channel/properties/vendor/type", keyword: "type", params: { type: schema46.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err13 = { instancePath: instancePath + "/data/vendor", schemaPath: "#/components/schemas/Channel/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data1.created_at !== void 0) {
          let data6 = data1.created_at;
          if (typeof data6 !== "string" && data6 !== null) {
            const err14 = { instancePath: instancePath + "/data/created_at", schemaPath: "#/components/schemas/Channel/properties/created_at/type", keyword: "type", params: { type: schema46.properties.created_at.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
        if (data1.member_count !== void 0) {
          let data7 = data1.member_count;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7))) && data7 !== null) {
            const err15 = { instancePath: instancePath + "/data/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/type", keyword: "type", params: { type: schema46.properties.member_count.type }, message: "must be integer,null" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err16 = { instancePath: instancePath + "/data/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
            if (!formats12.validate(data7)) {
              const err17 = { instancePath: instancePath + "/data/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
        }
        if (data1.last_published_at !== void 0) {
          let data8 = data1.last_published_at;
          if (typeof data8 !== "string" && data8 !== null) {
            const err18 = { instancePath: instancePath + "/data/last_published_at", schemaPath: "#/components/schemas/Channel/properties/last_published_at/type", keyword: "type", params: { type: schema46.properties.last_published_at.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/Channel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err20 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema45.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data10 = data.metadata;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.request_id !== void 0) {
          let data11 = data10.request_id;
          if (typeof data11 !== "string" && data11 !== null) {
            const err21 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (typeof data11 === "string") {
            if (func1(data11) < 1) {
              const err22 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
          }
        }
        if (data10.cost_usd !== void 0) {
          let data12 = data10.cost_usd;
          if (!(typeof data12 == "number") && data12 !== null) {
            const err23 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
          if (typeof data12 == "number") {
            if (data12 < 0 || isNaN(data12)) {
              const err24 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (!formats0.validate(data12)) {
              const err25 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          }
        }
        if (data10.latency_ms !== void 0) {
          let data13 = data10.latency_ms;
          if (!(typeof data13 == "number") && data13 !== null) {
            const err26 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
          if (typeof data13 == "number") {
            if (data13 < 0 || isNaN(data13)) {
              const err27 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (!formats0.validate(data13)) {
              const err28 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          }
        }
        if (data10.vendor !== void 0) {
          let data14 = data10.vendor;
          if (typeof data14 !== "string" && data14 !== null) {
            const err29 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          if (typeof data14 === "string") {
            if (func1(data14) < 1) {
              const err30 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
            }
          }
        }
        if (data10.cache_hit !== void 0) {
          let data15 = data10.cache_hit;
          if (typeof data15 !== "boolean" && data15 !== null) {
            const err31 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          }
        }
      } else {
        const err32 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
validate31.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
    errors = vErrors.length;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var channelList = validate33;
var schema49 = { "type": "object", "description": "The envelope of a successful `realtime.channel.list`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/ChannelListResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
var schema50 = { "type": "object", "description": "A page of the account's channels.", "required": ["channels"], "properties": { "channels": { "type": "array", "description": "The channels of this page.", "items": { "$ref": "#/components/schemas/Channel" }, "examples": [[{ "channel_id": "ch_01932b7c", "name": "room-42", "type": "presence", "vendor": "ably", "created_at": "2026-03-01T12:00:00Z" }]] }, "next_cursor": { "type": ["string", "null"], "description": "Pass it as `cursor` to get the next page. It is null or absent on the last page.", "examples": ["eyJhZnRlciI6InJvb20tNDMifQ"] } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channels === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "channels" }, message: "must have required property 'channels'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.channels !== void 0) {
      let data0 = data.channels;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.channel_id === void 0) {
              const err1 = { instancePath: instancePath + "/channels/" + i0, schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "channel_id" }, message: "must have required property 'channel_id'" };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.name === void 0) {
              const err2 = { instancePath: instancePath + "/channels/" + i0, schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
            if (data1.type === void 0) {
              const err3 = { instancePath: instancePath + "/channels/" + i0, schemaPath: "#/components/schemas/Channel/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
            if (data1.channel_id !== void 0) {
              let data2 = data1.channel_id;
              if (typeof data2 === "string") {
                if (func1(data2) < 1) {
                  const err4 = { instancePath: instancePath + "/channels/" + i0 + "/channel_id", schemaPath: "#/components/schemas/Channel/properties/channel_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                }
              } else {
                const err5 = { instancePath: instancePath + "/channels/" + i0 + "/channel_id", schemaPath: "#/components/schemas/Channel/properties/channel_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            if (data1.name !== void 0) {
              let data3 = data1.name;
              if (typeof data3 === "string") {
                if (func1(data3) < 1) {
                  const err6 = { instancePath: instancePath + "/channels/" + i0 + "/name", schemaPath: "#/components/schemas/Channel/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              } else {
                const err7 = { instancePath: instancePath + "/channels/" + i0 + "/name", schemaPath: "#/components/schemas/Channel/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
            if (data1.type !== void 0) {
              let data4 = data1.type;
              if (typeof data4 === "string") {
                if (func1(data4) < 1) {
                  const err8 = { instancePath: instancePath + "/channels/" + i0 + "/type", schemaPath: "#/components/schemas/Channel/properties/type/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
              } else {
                const err9 = { instancePath: instancePath + "/channels/" + i0 + "/type", schemaPath: "#/components/schemas/Channel/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err9];
                } else {
                  vErrors.push(err9);
                }
                errors++;
              }
            }
            if (data1.vendor !== void 0) {
              let data5 = data1.vendor;
              if (typeof data5 !== "string" && data5 !== null) {
                const err10 = { instancePath: instancePath + "/channels/" + i0 + "/vendor", schemaPath: "#/components/schemas/Channel/properties/vendor/type", keyword: "type", params: { type: schema46.properties.vendor.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
              if (typeof data5 === "string") {
                if (func1(data5) < 1) {
                  const err11 = { instancePath: instancePath + "/channels/" + i0 + "/vendor", schemaPath: "#/components/schemas/Channel/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err11];
                  } else {
                    vErrors.push(err11);
                  }
                  errors++;
                }
              }
            }
            if (data1.created_at !== void 0) {
              let data6 = data1.created_at;
              if (typeof data6 !== "string" && data6 !== null) {
                const err12 = { instancePath: instancePath + "/channels/" + i0 + "/created_at", schemaPath: "#/components/schemas/Channel/properties/created_at/type", keyword: "type", params: { type: schema46.properties.created_at.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err12];
                } else {
                  vErrors.push(err12);
                }
                errors++;
              }
            }
            if (data1.member_count !== void 0) {
              let data7 = data1.member_count;
              if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7))) && data7 !== null) {
                const err13 = { instancePath: instancePath + "/channels/" + i0 + "/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/type", keyword: "type", params: { type: schema46.properties.member_count.type }, message: "must be integer,null" };
                if (vErrors === null) {
                  vErrors = [err13];
                } else {
                  vErrors.push(err13);
                }
                errors++;
              }
              if (typeof data7 == "number") {
                if (data7 < 0 || isNaN(data7)) {
                  const err14 = { instancePath: instancePath + "/channels/" + i0 + "/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  if (vErrors === null) {
                    vErrors = [err14];
                  } else {
                    vErrors.push(err14);
                  }
                  errors++;
                }
                if (!formats12.validate(data7)) {
                  const err15 = { instancePath: instancePath + "/channels/" + i0 + "/member_count", schemaPath: "#/components/schemas/Channel/properties/member_count/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
                  if (vErrors === null) {
                    vErrors = [err15];
                  } else {
                    vErrors.push(err15);
                  }
                  errors++;
                }
              }
            }
            if (data1.last_published_at !== void 0) {
              let data8 = data1.last_published_at;
              if (typeof data8 !== "string" && data8 !== null) {
                const err16 = { instancePath: instancePath + "/channels/" + i0 + "/last_published_at", schemaPath: "#/components/schemas/Channel/properties/last_published_at/type", keyword: "type", params: { type: schema46.properties.last_published_at.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
          } else {
            const err17 = { instancePath: instancePath + "/channels/" + i0, schemaPath: "#/components/schemas/Channel/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/channels", schemaPath: "#/properties/channels/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.next_cursor !== void 0) {
      let data9 = data.next_cursor;
      if (typeof data9 !== "string" && data9 !== null) {
        const err19 = { instancePath: instancePath + "/next_cursor", schemaPath: "#/properties/next_cursor/type", keyword: "type", params: { type: schema50.properties.next_cursor.type }, message: "must be string,null" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { "props": { "channels": true, "next_cursor": true }, "dynamicProps": false, "dynamicItems": false };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate35(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err3 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema49.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data3 = data.metadata;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.request_id !== void 0) {
          let data4 = data3.request_id;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err5 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
        if (data3.cost_usd !== void 0) {
          let data5 = data3.cost_usd;
          if (!(typeof data5 == "number") && data5 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data5 == "number") {
            if (data5 < 0 || isNaN(data5)) {
              const err7 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (!formats0.validate(data5)) {
              const err8 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data3.latency_ms !== void 0) {
          let data6 = data3.latency_ms;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err10 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data3.vendor !== void 0) {
          let data7 = data3.vendor;
          if (typeof data7 !== "string" && data7 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data7 === "string") {
            if (func1(data7) < 1) {
              const err13 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data3.cache_hit !== void 0) {
          let data8 = data3.cache_hit;
          if (typeof data8 !== "boolean" && data8 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate34(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
    errors = vErrors.length;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var channelDelete = validate38;
var schema54 = { "type": "object", "description": "The envelope of a successful `realtime.channel.delete`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/ChannelDeleteResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
var schema55 = { "type": "object", "description": "The outcome of a deletion.", "required": ["channel", "deleted"], "properties": { "channel": { "type": "string", "minLength": 1, "description": "The name of the channel.", "examples": ["room-42"] }, "deleted": { "type": "boolean", "description": "Whether the channel was deleted.", "examples": [true] }, "status": { "type": ["string", "null"], "description": "The state of the deletion as text. Branch on `deleted` instead. It can be null or absent.", "examples": ["deleted"] } } };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.channel === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelDeleteResult/required", keyword: "required", params: { missingProperty: "channel" }, message: "must have required property 'channel'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.deleted === void 0) {
          const err4 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelDeleteResult/required", keyword: "required", params: { missingProperty: "deleted" }, message: "must have required property 'deleted'" };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1.channel !== void 0) {
          let data2 = data1.channel;
          if (typeof data2 === "string") {
            if (func1(data2) < 1) {
              const err5 = { instancePath: instancePath + "/data/channel", schemaPath: "#/components/schemas/ChannelDeleteResult/properties/channel/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = { instancePath: instancePath + "/data/channel", schemaPath: "#/components/schemas/ChannelDeleteResult/properties/channel/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data1.deleted !== void 0) {
          if (typeof data1.deleted !== "boolean") {
            const err7 = { instancePath: instancePath + "/data/deleted", schemaPath: "#/components/schemas/ChannelDeleteResult/properties/deleted/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
        if (data1.status !== void 0) {
          let data4 = data1.status;
          if (typeof data4 !== "string" && data4 !== null) {
            const err8 = { instancePath: instancePath + "/data/status", schemaPath: "#/components/schemas/ChannelDeleteResult/properties/status/type", keyword: "type", params: { type: schema55.properties.status.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/ChannelDeleteResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err10 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema54.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data6 = data.metadata;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.request_id !== void 0) {
          let data7 = data6.request_id;
          if (typeof data7 !== "string" && data7 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data7 === "string") {
            if (func1(data7) < 1) {
              const err12 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data6.cost_usd !== void 0) {
          let data8 = data6.cost_usd;
          if (!(typeof data8 == "number") && data8 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data8 == "number") {
            if (data8 < 0 || isNaN(data8)) {
              const err14 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (!formats0.validate(data8)) {
              const err15 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data6.latency_ms !== void 0) {
          let data9 = data6.latency_ms;
          if (!(typeof data9 == "number") && data9 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data9 == "number") {
            if (data9 < 0 || isNaN(data9)) {
              const err17 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
            if (!formats0.validate(data9)) {
              const err18 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data6.vendor !== void 0) {
          let data10 = data6.vendor;
          if (typeof data10 !== "string" && data10 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data10 === "string") {
            if (func1(data10) < 1) {
              const err20 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          }
        }
        if (data6.cache_hit !== void 0) {
          let data11 = data6.cache_hit;
          if (typeof data11 !== "boolean" && data11 !== null) {
            const err21 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
validate39.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate39(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
    errors = vErrors.length;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var publish = validate41;
var schema58 = { "type": "object", "description": "The envelope of a successful `realtime.publish`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/PublishResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.message_id === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/PublishResult/required", keyword: "required", params: { missingProperty: "message_id" }, message: "must have required property 'message_id'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.message_id !== void 0) {
          let data2 = data1.message_id;
          if (typeof data2 === "string") {
            if (func1(data2) < 1) {
              const err4 = { instancePath: instancePath + "/data/message_id", schemaPath: "#/components/schemas/PublishResult/properties/message_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          } else {
            const err5 = { instancePath: instancePath + "/data/message_id", schemaPath: "#/components/schemas/PublishResult/properties/message_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/PublishResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err7 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema58.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data4 = data.metadata;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.request_id !== void 0) {
          let data5 = data4.request_id;
          if (typeof data5 !== "string" && data5 !== null) {
            const err8 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err9 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        }
        if (data4.cost_usd !== void 0) {
          let data6 = data4.cost_usd;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err12 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data4.latency_ms !== void 0) {
          let data7 = data4.latency_ms;
          if (!(typeof data7 == "number") && data7 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err14 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (!formats0.validate(data7)) {
              const err15 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data4.vendor !== void 0) {
          let data8 = data4.vendor;
          if (typeof data8 !== "string" && data8 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data8 === "string") {
            if (func1(data8) < 1) {
              const err17 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
        }
        if (data4.cache_hit !== void 0) {
          let data9 = data4.cache_hit;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate42(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
    errors = vErrors.length;
  }
  validate41.errors = vErrors;
  return errors === 0;
}
validate41.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var publishBatch = validate44;
var schema62 = { "type": "object", "description": "The envelope of a successful `realtime.publish.batch`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/PublishBatchResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.published === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/PublishBatchResult/required", keyword: "required", params: { missingProperty: "published" }, message: "must have required property 'published'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.published !== void 0) {
          let data2 = data1.published;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)))) {
            const err4 = { instancePath: instancePath + "/data/published", schemaPath: "#/components/schemas/PublishBatchResult/properties/published/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data2 == "number") {
            if (data2 < 0 || isNaN(data2)) {
              const err5 = { instancePath: instancePath + "/data/published", schemaPath: "#/components/schemas/PublishBatchResult/properties/published/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
            if (!formats12.validate(data2)) {
              const err6 = { instancePath: instancePath + "/data/published", schemaPath: "#/components/schemas/PublishBatchResult/properties/published/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/PublishBatchResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err8 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema62.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data4 = data.metadata;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.request_id !== void 0) {
          let data5 = data4.request_id;
          if (typeof data5 !== "string" && data5 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err10 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
        }
        if (data4.cost_usd !== void 0) {
          let data6 = data4.cost_usd;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err11 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err12 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err13 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data4.latency_ms !== void 0) {
          let data7 = data4.latency_ms;
          if (!(typeof data7 == "number") && data7 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err15 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (!formats0.validate(data7)) {
              const err16 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
        if (data4.vendor !== void 0) {
          let data8 = data4.vendor;
          if (typeof data8 !== "string" && data8 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          if (typeof data8 === "string") {
            if (func1(data8) < 1) {
              const err18 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err18];
              } else {
                vErrors.push(err18);
              }
              errors++;
            }
          }
        }
        if (data4.cache_hit !== void 0) {
          let data9 = data4.cache_hit;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err19 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
        }
      } else {
        const err20 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
  } else {
    const err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err21];
    } else {
      vErrors.push(err21);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
validate45.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate44.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate45(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
    errors = vErrors.length;
  }
  validate44.errors = vErrors;
  return errors === 0;
}
validate44.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var presenceGet = validate47;
var schema66 = { "type": "object", "description": "The envelope of a successful `realtime.presence.get`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/PresenceGetResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
var schema68 = { "type": "object", "description": "A client that is in a channel.", "required": ["client_id"], "properties": { "client_id": { "type": "string", "minLength": 1, "description": "The identity that the client connected with.", "examples": ["user_42"] }, "user_id": { "type": ["string", "null"], "description": "The id of the user behind the client. It is null or absent if none was given.", "examples": ["42"] } } };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.members === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "members" }, message: "must have required property 'members'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.members !== void 0) {
      let data0 = data.members;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.client_id === void 0) {
              const err1 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/components/schemas/PresenceMember/required", keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (data1.client_id !== void 0) {
              let data2 = data1.client_id;
              if (typeof data2 === "string") {
                if (func1(data2) < 1) {
                  const err2 = { instancePath: instancePath + "/members/" + i0 + "/client_id", schemaPath: "#/components/schemas/PresenceMember/properties/client_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  if (vErrors === null) {
                    vErrors = [err2];
                  } else {
                    vErrors.push(err2);
                  }
                  errors++;
                }
              } else {
                const err3 = { instancePath: instancePath + "/members/" + i0 + "/client_id", schemaPath: "#/components/schemas/PresenceMember/properties/client_id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
              }
            }
            if (data1.user_id !== void 0) {
              let data3 = data1.user_id;
              if (typeof data3 !== "string" && data3 !== null) {
                const err4 = { instancePath: instancePath + "/members/" + i0 + "/user_id", schemaPath: "#/components/schemas/PresenceMember/properties/user_id/type", keyword: "type", params: { type: schema68.properties.user_id.type }, message: "must be string,null" };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/members/" + i0, schemaPath: "#/components/schemas/PresenceMember/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate49.errors = vErrors;
  return errors === 0;
}
validate49.evaluated = { "props": { "members": true }, "dynamicProps": false, "dynamicItems": false };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate49(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
        errors = vErrors.length;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err3 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema66.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data3 = data.metadata;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.request_id !== void 0) {
          let data4 = data3.request_id;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err5 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
        if (data3.cost_usd !== void 0) {
          let data5 = data3.cost_usd;
          if (!(typeof data5 == "number") && data5 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data5 == "number") {
            if (data5 < 0 || isNaN(data5)) {
              const err7 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (!formats0.validate(data5)) {
              const err8 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data3.latency_ms !== void 0) {
          let data6 = data3.latency_ms;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err10 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data3.vendor !== void 0) {
          let data7 = data3.vendor;
          if (typeof data7 !== "string" && data7 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data7 === "string") {
            if (func1(data7) < 1) {
              const err13 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data3.cache_hit !== void 0) {
          let data8 = data3.cache_hit;
          if (typeof data8 !== "boolean" && data8 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate48(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
    errors = vErrors.length;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
validate47.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var authSign = validate52;
var schema71 = { "type": "object", "description": "The envelope of a successful `realtime.auth.sign`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/VendorTokenResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.vendor === void 0) {
      const err0 = { instancePath, schemaPath: "#/components/schemas/OtherTokenResult/required", keyword: "required", params: { missingProperty: "vendor" }, message: "must have required property 'vendor'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.token === void 0) {
      const err1 = { instancePath, schemaPath: "#/components/schemas/OtherTokenResult/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.vendor !== void 0) {
      let data0 = data.vendor;
      if (typeof data0 === "string") {
        if (func1(data0) < 1) {
          const err2 = { instancePath: instancePath + "/vendor", schemaPath: "#/components/schemas/OtherTokenResult/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/vendor", schemaPath: "#/components/schemas/OtherTokenResult/properties/vendor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.token !== void 0) {
      const _errs7 = errors;
      const _errs8 = errors;
      if (null !== data.token) {
        const err4 = {};
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      var valid3 = _errs8 === errors;
      if (valid3) {
        const err5 = { instancePath: instancePath + "/token", schemaPath: "#/components/schemas/OtherTokenResult/properties/token/not", keyword: "not", params: {}, message: "must NOT be valid" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      } else {
        errors = _errs7;
        if (vErrors !== null) {
          if (_errs7) {
            vErrors.length = _errs7;
          } else {
            vErrors = null;
          }
        }
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/components/schemas/OtherTokenResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props0 = {};
    props0.vendor = true;
    props0.token = true;
  }
  if (!valid0) {
    const err7 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate54.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate54.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      if (!validate54(data.data, { instancePath: instancePath + "/data", parentData: data, parentDataProperty: "data", rootData, dynamicAnchors })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err3 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema71.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data3 = data.metadata;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.request_id !== void 0) {
          let data4 = data3.request_id;
          if (typeof data4 !== "string" && data4 !== null) {
            const err4 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
          if (typeof data4 === "string") {
            if (func1(data4) < 1) {
              const err5 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
        if (data3.cost_usd !== void 0) {
          let data5 = data3.cost_usd;
          if (!(typeof data5 == "number") && data5 !== null) {
            const err6 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (typeof data5 == "number") {
            if (data5 < 0 || isNaN(data5)) {
              const err7 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            if (!formats0.validate(data5)) {
              const err8 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data3.latency_ms !== void 0) {
          let data6 = data3.latency_ms;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err10 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data3.vendor !== void 0) {
          let data7 = data3.vendor;
          if (typeof data7 !== "string" && data7 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data7 === "string") {
            if (func1(data7) < 1) {
              const err13 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          }
        }
        if (data3.cache_hit !== void 0) {
          let data8 = data3.cache_hit;
          if (typeof data8 !== "boolean" && data8 !== null) {
            const err14 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
  } else {
    const err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err16];
    } else {
      vErrors.push(err16);
    }
    errors++;
  }
  validate53.errors = vErrors;
  return errors === 0;
}
validate53.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate53(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
    errors = vErrors.length;
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var eventTypes = validate57;
var schema76 = { "type": "object", "description": "The envelope of a successful `realtime.event.types`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/EventTypesResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.types === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/EventTypesResult/required", keyword: "required", params: { missingProperty: "types" }, message: "must have required property 'types'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.types !== void 0) {
          let data2 = data1.types;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data2[i0] !== "string") {
                const err4 = { instancePath: instancePath + "/data/types/" + i0, schemaPath: "#/components/schemas/EventTypesResult/properties/types/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                  vErrors = [err4];
                } else {
                  vErrors.push(err4);
                }
                errors++;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/data/types", schemaPath: "#/components/schemas/EventTypesResult/properties/types/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/EventTypesResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err7 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema76.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data5 = data.metadata;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.request_id !== void 0) {
          let data6 = data5.request_id;
          if (typeof data6 !== "string" && data6 !== null) {
            const err8 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
          if (typeof data6 === "string") {
            if (func1(data6) < 1) {
              const err9 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
        }
        if (data5.cost_usd !== void 0) {
          let data7 = data5.cost_usd;
          if (!(typeof data7 == "number") && data7 !== null) {
            const err10 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err11 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
            if (!formats0.validate(data7)) {
              const err12 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          }
        }
        if (data5.latency_ms !== void 0) {
          let data8 = data5.latency_ms;
          if (!(typeof data8 == "number") && data8 !== null) {
            const err13 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
          if (typeof data8 == "number") {
            if (data8 < 0 || isNaN(data8)) {
              const err14 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
            if (!formats0.validate(data8)) {
              const err15 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
          }
        }
        if (data5.vendor !== void 0) {
          let data9 = data5.vendor;
          if (typeof data9 !== "string" && data9 !== null) {
            const err16 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
          if (typeof data9 === "string") {
            if (func1(data9) < 1) {
              const err17 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err17];
              } else {
                vErrors.push(err17);
              }
              errors++;
            }
          }
        }
        if (data5.cache_hit !== void 0) {
          let data10 = data5.cache_hit;
          if (typeof data10 !== "boolean" && data10 !== null) {
            const err18 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
  } else {
    const err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err20];
    } else {
      vErrors.push(err20);
    }
    errors++;
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate58(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
    errors = vErrors.length;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var userDisconnect = validate60;
var schema80 = { "type": "object", "description": "The envelope of a successful `realtime.user.disconnect`.", "required": ["ok", "data"], "properties": { "ok": { "const": true, "description": "Always `true` in a response with a success status.", "examples": [true] }, "data": { "$ref": "#/components/schemas/UserDisconnectResult" }, "error": { "const": null, "description": "Always `null` on a success.", "examples": [null] }, "metadata": { "$ref": "#/components/schemas/Metadata" } } };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ok === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ok" }, message: "must have required property 'ok'" };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.data === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.ok !== void 0) {
      if (true !== data.ok) {
        const err2 = { instancePath: instancePath + "/ok", schemaPath: "#/properties/ok/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.data !== void 0) {
      let data1 = data.data;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.disconnected === void 0) {
          const err3 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/UserDisconnectResult/required", keyword: "required", params: { missingProperty: "disconnected" }, message: "must have required property 'disconnected'" };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (data1.disconnected !== void 0) {
          if (typeof data1.disconnected !== "boolean") {
            const err4 = { instancePath: instancePath + "/data/disconnected", schemaPath: "#/components/schemas/UserDisconnectResult/properties/disconnected/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/data", schemaPath: "#/components/schemas/UserDisconnectResult/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.error !== void 0) {
      if (null !== data.error) {
        const err6 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/const", keyword: "const", params: { allowedValue: schema80.properties.error.const }, message: "must be equal to constant" };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data4 = data.metadata;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.request_id !== void 0) {
          let data5 = data4.request_id;
          if (typeof data5 !== "string" && data5 !== null) {
            const err7 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/type", keyword: "type", params: { type: schema35.properties.request_id.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          if (typeof data5 === "string") {
            if (func1(data5) < 1) {
              const err8 = { instancePath: instancePath + "/metadata/request_id", schemaPath: "#/components/schemas/Metadata/properties/request_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
        }
        if (data4.cost_usd !== void 0) {
          let data6 = data4.cost_usd;
          if (!(typeof data6 == "number") && data6 !== null) {
            const err9 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/type", keyword: "type", params: { type: schema35.properties.cost_usd.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data6 == "number") {
            if (data6 < 0 || isNaN(data6)) {
              const err10 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (!formats0.validate(data6)) {
              const err11 = { instancePath: instancePath + "/metadata/cost_usd", schemaPath: "#/components/schemas/Metadata/properties/cost_usd/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data4.latency_ms !== void 0) {
          let data7 = data4.latency_ms;
          if (!(typeof data7 == "number") && data7 !== null) {
            const err12 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/type", keyword: "type", params: { type: schema35.properties.latency_ms.type }, message: "must be number,null" };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
          if (typeof data7 == "number") {
            if (data7 < 0 || isNaN(data7)) {
              const err13 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!formats0.validate(data7)) {
              const err14 = { instancePath: instancePath + "/metadata/latency_ms", schemaPath: "#/components/schemas/Metadata/properties/latency_ms/format", keyword: "format", params: { format: "double" }, message: 'must match format "double"' };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
        }
        if (data4.vendor !== void 0) {
          let data8 = data4.vendor;
          if (typeof data8 !== "string" && data8 !== null) {
            const err15 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/type", keyword: "type", params: { type: schema35.properties.vendor.type }, message: "must be string,null" };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          if (typeof data8 === "string") {
            if (func1(data8) < 1) {
              const err16 = { instancePath: instancePath + "/metadata/vendor", schemaPath: "#/components/schemas/Metadata/properties/vendor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
        if (data4.cache_hit !== void 0) {
          let data9 = data4.cache_hit;
          if (typeof data9 !== "boolean" && data9 !== null) {
            const err17 = { instancePath: instancePath + "/metadata/cache_hit", schemaPath: "#/components/schemas/Metadata/properties/cache_hit/type", keyword: "type", params: { type: schema35.properties.cache_hit.type }, message: "must be boolean,null" };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/metadata", schemaPath: "#/components/schemas/Metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!validate61(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
    errors = vErrors.length;
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": { "ok": true, "data": true, "error": true, "metadata": true }, "dynamicProps": false, "dynamicItems": false };
var responses = { "realtime.token.issue": tokenIssue, "realtime.token.revoke": tokenRevoke, "realtime.channel.create": channelCreate, "realtime.channel.get": channelGet, "realtime.channel.list": channelList, "realtime.channel.delete": channelDelete, "realtime.publish": publish, "realtime.publish.batch": publishBatch, "realtime.presence.get": presenceGet, "realtime.auth.sign": authSign, "realtime.event.types": eventTypes, "realtime.user.disconnect": userDisconnect };
export {
  authSign,
  channelCreate,
  channelDelete,
  channelGet,
  channelList,
  eventTypes,
  presenceGet,
  publish,
  publishBatch,
  responses,
  tokenIssue,
  tokenRevoke,
  userDisconnect
};
