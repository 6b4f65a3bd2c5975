import json
import os
import urllib.request

body = {
    "messages": [
        {
            "channel": "room-42",
            "event": "message",
            "data": {"text": "hi"},
        },
        {"channel": "room-43", "event": "refresh", "data": None},
    ],
}
request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/publish/batch",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
        "Content-Type": "application/json",
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
