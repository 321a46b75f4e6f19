"""Log lines that a log collector reads: one JSON object a line."""

import json
import logging


class JSONFormatter(logging.Formatter):
    """Time, level, logger and message; the traceback where there is one."""

    def format(self, record):
        line = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)
