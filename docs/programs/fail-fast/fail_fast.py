import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010", max_retries=4) as realtime:
    # A user is waiting for this one, so fail fast instead of retrying.
    impatient = realtime.with_options(max_retries=0, timeout=2)
    members = impatient.presence.get("room-42").members
    print("members:", len(members))
