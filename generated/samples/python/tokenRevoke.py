import json
import os
import urllib.request

body = {
    "token_or_jti": "eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz",
}
request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/token/revoke",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
        "Content-Type": "application/json",
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
