import os

from infrai_realtime import Realtime

order = {"id": 1001, "parcel": "P-7"}
with Realtime(os.environ["INFRAI_API_KEY"], base_url="http://127.0.0.1:4010") as realtime:
    realtime.publish(
        channel=f"orders-{order['id']}",
        event="shipped",
        data={"parcel": order["parcel"]},
        idempotency_key=f"order-{order['id']}-shipped",
    )
