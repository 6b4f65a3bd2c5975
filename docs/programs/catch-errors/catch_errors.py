import os

from infrai_realtime import CreditError, RateLimitError, Realtime, RealtimeError

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    try:
        realtime.channel.create(name="")
    except CreditError:
        print("Top up the account.")
    except RateLimitError as error:
        print(f"Come back in {error.retry_after} s.")
    except RealtimeError as error:
        print(error.code, error.status)
