"""The review desk: pages, JSON API, feeds and Memento endpoints over one store."""

from starlette.convertors import register_url_convertor

from consulted.desk.number import Id

# Before any route is made: ``{number:id}`` in an address.
register_url_convertor("id", Id())
