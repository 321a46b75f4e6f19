"""Lists in pages, for every floor."""

from django.core.paginator import Paginator
from django_tables2 import RequestConfig

ROWS_A_PAGE = 50


class HousePaginator(Paginator):
    """Pages of the house's own length, whatever the address asks for.

    A length in the address could be below nothing, or all rows at once.
    """

    def __init__(self, object_list, per_page, **kwargs):
        super().__init__(object_list, ROWS_A_PAGE, **kwargs)


def in_pages(request, table):
    """Order and cut a table as the address says, 50 rows a page."""
    paginate = {"paginator_class": HousePaginator}
    RequestConfig(request, paginate=paginate).configure(table)
