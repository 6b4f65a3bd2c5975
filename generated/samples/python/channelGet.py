import json
import os
import urllib.request

request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/channel/get/room-42",
    method="GET",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
    },
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
