# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

"""The version of the contract."""

__version__ = "2.0.0"
