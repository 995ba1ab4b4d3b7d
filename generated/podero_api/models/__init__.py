"""All models and enums; each is imported when it is first used."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .action_outcome import ActionOutcome as ActionOutcome
    from .action_receipt import ActionReceipt as ActionReceipt
    from .action_report import ActionReport as ActionReport
    from .action_report_client_info import ActionReportClientInfo as ActionReportClientInfo
    from .action_report_location import ActionReportLocation as ActionReportLocation
    from .action_report_payload import ActionReportPayload as ActionReportPayload
    from .action_start import ActionStart as ActionStart
    from .action_start_client_info import ActionStartClientInfo as ActionStartClientInfo
    from .action_start_location import ActionStartLocation as ActionStartLocation
    from .action_started import ActionStarted as ActionStarted
    from .auth_session_input import AuthSessionInput as AuthSessionInput
    from .auth_session_output import AuthSessionOutput as AuthSessionOutput
    from .boost_state import BoostState as BoostState
    from .building import Building as Building
    from .building_create import BuildingCreate as BuildingCreate
    from .building_update import BuildingUpdate as BuildingUpdate
    from .charge_day_policy import ChargeDayPolicy as ChargeDayPolicy
    from .charge_policy_output_metadata import ChargePolicyOutputMetadata as ChargePolicyOutputMetadata
    from .charge_policy_response import ChargePolicyResponse as ChargePolicyResponse
    from .charge_weekly_policy_schema import ChargeWeeklyPolicySchema as ChargeWeeklyPolicySchema
    from .created_user import CreatedUser as CreatedUser
    from .current_hems_session_response import CurrentHEMSSessionResponse as CurrentHEMSSessionResponse
    from .current_session_response import CurrentSessionResponse as CurrentSessionResponse
    from .dayahead_prices_query import DayaheadPricesQuery as DayaheadPricesQuery
    from .dayahead_prices_response import DayaheadPricesResponse as DayaheadPricesResponse
    from .dayahead_prices_update import DayaheadPricesUpdate as DayaheadPricesUpdate
    from .dayahead_prices_updated import DayaheadPricesUpdated as DayaheadPricesUpdated
    from .device_action import DeviceAction as DeviceAction
    from .device_model import DeviceModel as DeviceModel
    from .device_model_input import DeviceModelInput as DeviceModelInput
    from .device_owner import DeviceOwner as DeviceOwner
    from .device_status import DeviceStatus as DeviceStatus
    from .device_type import DeviceType as DeviceType
    from .device_type_input import DeviceTypeInput as DeviceTypeInput
    from .device_update import DeviceUpdate as DeviceUpdate
    from .devices_savings import DevicesSavings as DevicesSavings
    from .electric_vehicle import ElectricVehicle as ElectricVehicle
    from .electric_vehicle_boost_conflict import ElectricVehicleBoostConflict as ElectricVehicleBoostConflict
    from .electric_vehicle_boost_reason import ElectricVehicleBoostReason as ElectricVehicleBoostReason
    from .electric_vehicle_data_point_output import ElectricVehicleDataPointOutput as ElectricVehicleDataPointOutput
    from .electric_vehicle_data_response import ElectricVehicleDataResponse as ElectricVehicleDataResponse
    from .electric_vehicle_update import ElectricVehicleUpdate as ElectricVehicleUpdate
    from .energy_contract import EnergyContract as EnergyContract
    from .energy_contract_create import EnergyContractCreate as EnergyContractCreate
    from .energy_contract_type import EnergyContractType as EnergyContractType
    from .energy_contract_update import EnergyContractUpdate as EnergyContractUpdate
    from .error_body import ErrorBody as ErrorBody
    from .get_inverter_data_resolution import GetInverterDataResolution as GetInverterDataResolution
    from .get_load_curve_by_price_zone_resolution import (
        GetLoadCurveByPriceZoneResolution as GetLoadCurveByPriceZoneResolution,
    )
    from .get_output_data import GetOutputData as GetOutputData
    from .get_output_metadata import GetOutputMetadata as GetOutputMetadata
    from .heat_pump import HeatPump as HeatPump
    from .heat_pump_create import HeatPumpCreate as HeatPumpCreate
    from .heat_pump_data_point_output import HeatPumpDataPointOutput as HeatPumpDataPointOutput
    from .heat_pump_data_response import HeatPumpDataResponse as HeatPumpDataResponse
    from .heat_pump_update import HeatPumpUpdate as HeatPumpUpdate
    from .hems_command_item import HEMSCommandItem as HEMSCommandItem
    from .hems_decision_item import HEMSDecisionItem as HEMSDecisionItem
    from .hems_session_detail import HEMSSessionDetail as HEMSSessionDetail
    from .hems_session_item import HEMSSessionItem as HEMSSessionItem
    from .hems_session_outcome import HEMSSessionOutcome as HEMSSessionOutcome
    from .hems_sessions_list_response import HEMSSessionsListResponse as HEMSSessionsListResponse
    from .hidden_reason import HiddenReason as HiddenReason
    from .information_receipt import InformationReceipt as InformationReceipt
    from .information_receipt_client_info import InformationReceiptClientInfo as InformationReceiptClientInfo
    from .information_receipt_location import InformationReceiptLocation as InformationReceiptLocation
    from .inverter import Inverter as Inverter
    from .inverter_data_point_output import InverterDataPointOutput as InverterDataPointOutput
    from .inverter_data_response import InverterDataResponse as InverterDataResponse
    from .inverter_update import InverterUpdate as InverterUpdate
    from .load_curve_pair import LoadCurvePair as LoadCurvePair
    from .load_curve_point import LoadCurvePoint as LoadCurvePoint
    from .load_curves import LoadCurves as LoadCurves
    from .metadata import Metadata as Metadata
    from .occupant_type import OccupantType as OccupantType
    from .onboarding_language import OnboardingLanguage as OnboardingLanguage
    from .onboarding_session import OnboardingSession as OnboardingSession
    from .onboarding_session_external_metadata_type_0 import (
        OnboardingSessionExternalMetadataType0 as OnboardingSessionExternalMetadataType0,
    )
    from .onboarding_session_input import OnboardingSessionInput as OnboardingSessionInput
    from .optimization_level import OptimizationLevel as OptimizationLevel
    from .price import Price as Price
    from .price_forecast import PriceForecast as PriceForecast
    from .price_forecasts import PriceForecasts as PriceForecasts
    from .price_forecasts_accepted import PriceForecastsAccepted as PriceForecastsAccepted
    from .price_input import PriceInput as PriceInput
    from .price_update_state import PriceUpdateState as PriceUpdateState
    from .price_zone import PriceZone as PriceZone
    from .property_type import PropertyType as PropertyType
    from .reauthenticate_electric_vehicle_body import (
        ReauthenticateElectricVehicleBody as ReauthenticateElectricVehicleBody,
    )
    from .register_electric_vehicle_body import RegisterElectricVehicleBody as RegisterElectricVehicleBody
    from .register_inverter_body import RegisterInverterBody as RegisterInverterBody
    from .request_data import RequestData as RequestData
    from .request_metadata import RequestMetadata as RequestMetadata
    from .session_item import SessionItem as SessionItem
    from .session_outcome import SessionOutcome as SessionOutcome
    from .sessions_list_response import SessionsListResponse as SessionsListResponse
    from .statistics_consumption import StatisticsConsumption as StatisticsConsumption
    from .statistics_data import StatisticsData as StatisticsData
    from .statistics_electric_vehicle import StatisticsElectricVehicle as StatisticsElectricVehicle
    from .statistics_heat_pump import StatisticsHeatPump as StatisticsHeatPump
    from .statistics_inverter import StatisticsInverter as StatisticsInverter
    from .statistics_metadata import StatisticsMetadata as StatisticsMetadata
    from .statistics_metadata_query_type_0 import StatisticsMetadataQueryType0 as StatisticsMetadataQueryType0
    from .statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0 as StatisticsMetadataUnitsType0
    from .statistics_period import StatisticsPeriod as StatisticsPeriod
    from .statistics_response import StatisticsResponse as StatisticsResponse
    from .statistics_savings import StatisticsSavings as StatisticsSavings
    from .token_grant_type import TokenGrantType as TokenGrantType
    from .token_input import TokenInput as TokenInput
    from .token_output import TokenOutput as TokenOutput
    from .trade_confirmation import TradeConfirmation as TradeConfirmation
    from .trading_price_zone import TradingPriceZone as TradingPriceZone
    from .user import User as User
    from .user_create import UserCreate as UserCreate
    from .user_role import UserRole as UserRole
    from .user_update import UserUpdate as UserUpdate
    from .wallbox import Wallbox as Wallbox
    from .wallbox_boost_conflict import WallboxBoostConflict as WallboxBoostConflict
    from .wallbox_boost_reason import WallboxBoostReason as WallboxBoostReason
    from .wallbox_claim_token import WallboxClaimToken as WallboxClaimToken
    from .wallbox_connection import WallboxConnection as WallboxConnection
    from .wallbox_mode import WallboxMode as WallboxMode
    from .wallbox_update import WallboxUpdate as WallboxUpdate

_MODULES = {
    "ActionOutcome": ".action_outcome",
    "ActionReceipt": ".action_receipt",
    "ActionReport": ".action_report",
    "ActionReportClientInfo": ".action_report_client_info",
    "ActionReportLocation": ".action_report_location",
    "ActionReportPayload": ".action_report_payload",
    "ActionStart": ".action_start",
    "ActionStartClientInfo": ".action_start_client_info",
    "ActionStartLocation": ".action_start_location",
    "ActionStarted": ".action_started",
    "AuthSessionInput": ".auth_session_input",
    "AuthSessionOutput": ".auth_session_output",
    "BoostState": ".boost_state",
    "Building": ".building",
    "BuildingCreate": ".building_create",
    "BuildingUpdate": ".building_update",
    "ChargeDayPolicy": ".charge_day_policy",
    "ChargePolicyOutputMetadata": ".charge_policy_output_metadata",
    "ChargePolicyResponse": ".charge_policy_response",
    "ChargeWeeklyPolicySchema": ".charge_weekly_policy_schema",
    "CreatedUser": ".created_user",
    "CurrentHEMSSessionResponse": ".current_hems_session_response",
    "CurrentSessionResponse": ".current_session_response",
    "DayaheadPricesQuery": ".dayahead_prices_query",
    "DayaheadPricesResponse": ".dayahead_prices_response",
    "DayaheadPricesUpdate": ".dayahead_prices_update",
    "DayaheadPricesUpdated": ".dayahead_prices_updated",
    "DeviceAction": ".device_action",
    "DeviceModel": ".device_model",
    "DeviceModelInput": ".device_model_input",
    "DeviceOwner": ".device_owner",
    "DeviceStatus": ".device_status",
    "DeviceType": ".device_type",
    "DeviceTypeInput": ".device_type_input",
    "DeviceUpdate": ".device_update",
    "DevicesSavings": ".devices_savings",
    "ElectricVehicle": ".electric_vehicle",
    "ElectricVehicleBoostConflict": ".electric_vehicle_boost_conflict",
    "ElectricVehicleBoostReason": ".electric_vehicle_boost_reason",
    "ElectricVehicleDataPointOutput": ".electric_vehicle_data_point_output",
    "ElectricVehicleDataResponse": ".electric_vehicle_data_response",
    "ElectricVehicleUpdate": ".electric_vehicle_update",
    "EnergyContract": ".energy_contract",
    "EnergyContractCreate": ".energy_contract_create",
    "EnergyContractType": ".energy_contract_type",
    "EnergyContractUpdate": ".energy_contract_update",
    "ErrorBody": ".error_body",
    "GetInverterDataResolution": ".get_inverter_data_resolution",
    "GetLoadCurveByPriceZoneResolution": ".get_load_curve_by_price_zone_resolution",
    "GetOutputData": ".get_output_data",
    "GetOutputMetadata": ".get_output_metadata",
    "HeatPump": ".heat_pump",
    "HeatPumpCreate": ".heat_pump_create",
    "HeatPumpDataPointOutput": ".heat_pump_data_point_output",
    "HeatPumpDataResponse": ".heat_pump_data_response",
    "HeatPumpUpdate": ".heat_pump_update",
    "HEMSCommandItem": ".hems_command_item",
    "HEMSDecisionItem": ".hems_decision_item",
    "HEMSSessionDetail": ".hems_session_detail",
    "HEMSSessionItem": ".hems_session_item",
    "HEMSSessionOutcome": ".hems_session_outcome",
    "HEMSSessionsListResponse": ".hems_sessions_list_response",
    "HiddenReason": ".hidden_reason",
    "InformationReceipt": ".information_receipt",
    "InformationReceiptClientInfo": ".information_receipt_client_info",
    "InformationReceiptLocation": ".information_receipt_location",
    "Inverter": ".inverter",
    "InverterDataPointOutput": ".inverter_data_point_output",
    "InverterDataResponse": ".inverter_data_response",
    "InverterUpdate": ".inverter_update",
    "LoadCurvePair": ".load_curve_pair",
    "LoadCurvePoint": ".load_curve_point",
    "LoadCurves": ".load_curves",
    "Metadata": ".metadata",
    "OccupantType": ".occupant_type",
    "OnboardingLanguage": ".onboarding_language",
    "OnboardingSession": ".onboarding_session",
    "OnboardingSessionExternalMetadataType0": ".onboarding_session_external_metadata_type_0",
    "OnboardingSessionInput": ".onboarding_session_input",
    "OptimizationLevel": ".optimization_level",
    "Price": ".price",
    "PriceForecast": ".price_forecast",
    "PriceForecasts": ".price_forecasts",
    "PriceForecastsAccepted": ".price_forecasts_accepted",
    "PriceInput": ".price_input",
    "PriceUpdateState": ".price_update_state",
    "PriceZone": ".price_zone",
    "PropertyType": ".property_type",
    "ReauthenticateElectricVehicleBody": ".reauthenticate_electric_vehicle_body",
    "RegisterElectricVehicleBody": ".register_electric_vehicle_body",
    "RegisterInverterBody": ".register_inverter_body",
    "RequestData": ".request_data",
    "RequestMetadata": ".request_metadata",
    "SessionItem": ".session_item",
    "SessionOutcome": ".session_outcome",
    "SessionsListResponse": ".sessions_list_response",
    "StatisticsConsumption": ".statistics_consumption",
    "StatisticsData": ".statistics_data",
    "StatisticsElectricVehicle": ".statistics_electric_vehicle",
    "StatisticsHeatPump": ".statistics_heat_pump",
    "StatisticsInverter": ".statistics_inverter",
    "StatisticsMetadata": ".statistics_metadata",
    "StatisticsMetadataQueryType0": ".statistics_metadata_query_type_0",
    "StatisticsMetadataUnitsType0": ".statistics_metadata_units_type_0",
    "StatisticsPeriod": ".statistics_period",
    "StatisticsResponse": ".statistics_response",
    "StatisticsSavings": ".statistics_savings",
    "TokenGrantType": ".token_grant_type",
    "TokenInput": ".token_input",
    "TokenOutput": ".token_output",
    "TradeConfirmation": ".trade_confirmation",
    "TradingPriceZone": ".trading_price_zone",
    "User": ".user",
    "UserCreate": ".user_create",
    "UserRole": ".user_role",
    "UserUpdate": ".user_update",
    "Wallbox": ".wallbox",
    "WallboxBoostConflict": ".wallbox_boost_conflict",
    "WallboxBoostReason": ".wallbox_boost_reason",
    "WallboxClaimToken": ".wallbox_claim_token",
    "WallboxConnection": ".wallbox_connection",
    "WallboxMode": ".wallbox_mode",
    "WallboxUpdate": ".wallbox_update",
}

__all__ = tuple(_MODULES)


def __getattr__(name: str) -> object:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(_MODULES[name], __package__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
