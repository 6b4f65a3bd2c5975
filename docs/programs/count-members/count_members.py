import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    realtime.channel.create(name="room-44", type="presence")
    members = realtime.presence.get("room-44").members
    print("members:", len(members))
