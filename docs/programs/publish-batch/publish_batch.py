import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    result = realtime.publish.batch(
        messages=[
            {"channel": "room-42", "event": "message", "data": {"text": "hi"}},
            {"channel": "room-43", "event": "refresh", "data": None},
        ],
    )
    print(result.published)
