import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    issued = realtime.token.issue(client_id="user_42", channels=["room-42"], ttl_seconds=600)

    revoked = realtime.token.revoke(token_or_jti=issued.token).revoked
    disconnected = realtime.user.disconnect(client_id="user_42").disconnected
    print(revoked, disconnected)
