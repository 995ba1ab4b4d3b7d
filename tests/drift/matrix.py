"""The whole matrix of changes that are findings."""

from tests.drift.field_mutations import (
    default_mutations,
    enum_mutations,
    field_mutations,
    null_mutations,
    type_mutations,
)
from tests.drift.mutations import Mutation
from tests.drift.request_mutations import operation_mutations, parameter_mutations, security_mutations
from tests.drift.schema_mutations import response_mutations, schema_mutations

MUTATIONS: tuple[Mutation, ...] = (
    *enum_mutations(),
    *type_mutations(),
    *null_mutations(),
    *default_mutations(),
    *field_mutations(),
    *schema_mutations(),
    *response_mutations(),
    *operation_mutations(),
    *parameter_mutations(),
    *security_mutations(),
)
