import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="https://api.infrai.cc") as realtime:
    result = realtime.user.disconnect(client_id="user_42")
    print(result)
