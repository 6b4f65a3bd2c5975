import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="https://api.infrai.cc") as realtime:
    result = realtime.auth.sign(
        client_id="user_42",
        channels=["private-room-42"],
        vendor="pusher",
        socket_id="1234.5678",
    )
    print(result)
