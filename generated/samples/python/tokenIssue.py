import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="https://api.infrai.cc") as realtime:
    result = realtime.token.issue(
        client_id="user_42",
        channels=["room-42"],
        capabilities=["subscribe", "presence"],
        ttl_seconds=3600,
    )
    print(result)
