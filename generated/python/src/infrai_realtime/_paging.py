# Copied from scripts/targets/python/package/ by `npm run generate`. Do not edit by hand.

"""Walks the pages of a list."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from typing import TypeVar

from ._behavior import CODE_REPEATED_CURSOR
from .errors import UnreadableResponseError

Page = TypeVar("Page")
Item = TypeVar("Item")


def each_item(
    capability: str,
    cursor: str | None,
    fetch: Callable[[str | None], Page],
    split: Callable[[Page], tuple[Sequence[Item], str | None]],
) -> Iterator[Item]:
    """Iterate over the items of all pages, and fetch a page when its first item is needed.

    Args:
        capability: The capability that returns the pages.
        cursor: Where to start; `None` for the first page.
        fetch: Gets the page at a cursor.
        split: Returns a page's items and the cursor of the next page.

    Raises:
        RealtimeError: A page could not be fetched, or the pages form a loop.
    """
    seen = {cursor}
    while True:
        items, cursor = split(fetch(cursor))
        yield from items
        if not cursor:
            return
        _check_new(capability, cursor, seen)


async def each_item_async(
    capability: str,
    cursor: str | None,
    fetch: Callable[[str | None], Awaitable[Page]],
    split: Callable[[Page], tuple[Sequence[Item], str | None]],
) -> AsyncIterator[Item]:
    """Do what `each_item` does, for async calls."""
    seen = {cursor}
    while True:
        items, cursor = split(await fetch(cursor))
        for item in items:
            yield item
        if not cursor:
            return
        _check_new(capability, cursor, seen)


def _check_new(capability: str, cursor: str, seen: set[str | None]) -> None:
    if cursor in seen:
        raise UnreadableResponseError(
            f"{capability} returned the same cursor twice, so its pages would never end.",
            capability=capability,
            code=CODE_REPEATED_CURSOR,
        )
    seen.add(cursor)
