from enum import StrEnum


class OccupantType(StrEnum):
    AT_HOME_ADULTS = "At home adults"
    OLDER_FAMILY = "Older family"
    RETIREES = "Retirees"
    STUDENTS = "Students"
    WORKING_ADULTS = "Working adults"
    YOUNG_FAMILY = "Young family"

    @classmethod
    def _missing_(cls, value: object) -> "OccupantType | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
