import json
import os
import urllib.request

body = {
    "client_id": "user_42",
    "channels": ["private-room-42"],
    "vendor": "pusher",
    "socket_id": "1234.5678",
}
request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/auth/sign",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
        "Content-Type": "application/json",
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
