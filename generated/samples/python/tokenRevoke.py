import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="https://api.infrai.cc") as realtime:
    result = realtime.token.revoke(
        token_or_jti="eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJydHRfN2YzYSJ9.Zm9yLXRoZS1kb2Nz",
    )
    print(result)
