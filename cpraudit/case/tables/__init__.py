"""Turns a sheet of dates and events (.xlsx, .csv) into entries of a case; tells every row that cannot be read."""

from cpraudit.case.tables.model import Owner, RowFault, TableRead
from cpraudit.case.tables.read import read_table

__all__ = ["Owner", "RowFault", "TableRead", "read_table"]
