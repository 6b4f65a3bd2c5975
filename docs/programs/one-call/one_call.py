import os

from infrai_realtime import Realtime

with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    event = {"channel": "orders-1001", "event": "paid", "data": {"amount": 12.5}}
    result = realtime.publish(**event, idempotency_key="order-1001-paid-again")
    print(result.message_id)
