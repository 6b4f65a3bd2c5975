import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    room = realtime.channel.create(name="lobby", type="presence")
    found = realtime.channel.get(room.name)
    print(found.type, found.member_count)

    print(realtime.channel.delete(room.name).status)
