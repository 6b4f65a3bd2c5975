import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="https://api.infrai.cc") as realtime:
    result = realtime.channel.list()
    print(result)
