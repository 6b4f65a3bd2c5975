import httpx
from infrai_realtime import Realtime, UnavailableError

http = httpx.Client(headers={"Prefer": "code=503"})
with Realtime("ifr_pk_proj_mock", base_url="http://127.0.0.1:4010", max_retries=0, http_client=http) as realtime:
    try:
        realtime.event.types()
    except UnavailableError as error:
        print(error.status, error.code)
