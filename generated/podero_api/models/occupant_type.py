from ..types import OpenStrEnum


class OccupantType(OpenStrEnum):
    """Who lives in a building (schema ``OccupantType``).

    Values seen; there may be others.
    """

    __spec_schema__ = "OccupantType"

    STUDENTS = "Students"
    WORKING_ADULTS = "Working adults"
    AT_HOME_ADULTS = "At home adults"
    YOUNG_FAMILY = "Young family"
    OLDER_FAMILY = "Older family"
    RETIREES = "Retirees"
