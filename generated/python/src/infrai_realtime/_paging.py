# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""From page to page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from .errors import UnreadableResponseError

Page = TypeVar("Page")
Item = TypeVar("Item")


def each_item(
    capability: str,
    cursor: str | None,
    fetch: Callable[[str | None], Page],
    split: Callable[[Page], tuple[Sequence[Item], str | None]],
) -> Iterator[Item]:
    """Go through the items of all pages, and fetch a page when its first item is asked for.

    Args:
        capability: The capability that gives the pages.
        cursor: Where to begin; `None` for the first page.
        fetch: Gets the page at a cursor.
        split: Tells a page's items and the cursor of the next page.

    Raises:
        RealtimeError: A page could not be had, or the pages go round in a circle.
    """
    seen = {cursor}
    while True:
        items, cursor = split(fetch(cursor))
        yield from items
        if cursor is None:
            return
        _demand_new(capability, cursor, seen)


async def each_item_async(
    capability: str,
    cursor: str | None,
    fetch: Callable[[str | None], Awaitable[Page]],
    split: Callable[[Page], tuple[Sequence[Item], str | None]],
) -> AsyncIterator[Item]:
    """Do what `each_item` does, for calls that are awaited."""
    seen = {cursor}
    while True:
        items, cursor = split(await fetch(cursor))
        for item in items:
            yield item
        if cursor is None:
            return
        _demand_new(capability, cursor, seen)


def _demand_new(capability: str, cursor: str, seen: set[str | None]) -> None:
    if cursor in seen:
        raise UnreadableResponseError(
            f"{capability} gave the same cursor twice, so its pages would never end.",
            capability=capability,
            code="cursor_repeated",
        )
    seen.add(cursor)
