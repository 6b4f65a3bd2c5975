import json
import os
import urllib.request

body = {"client_id": "user_42"}
request = urllib.request.Request(
    "https://api.infrai.cc/v1/realtime/user/disconnect",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["INFRAI_API_KEY"],
        "Content-Type": "application/json",
    },
    data=json.dumps(body).encode(),
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
