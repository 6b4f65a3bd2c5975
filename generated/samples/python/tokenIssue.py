import json
import os
import urllib.request

body = {
    "client_id": "user_42",
    "channels": ["room-42"],
    "capabilities": ["subscribe", "presence"],
    "ttl_seconds": 3600,
}
request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/token/issue",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
        "Content-Type": "application/json",
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
