"""Contains all the data models used in inputs/outputs"""

from .action_outcome import ActionOutcome
from .action_receipt import ActionReceipt
from .action_report import ActionReport
from .action_report_client_info import ActionReportClientInfo
from .action_report_location import ActionReportLocation
from .action_report_payload import ActionReportPayload
from .action_start import ActionStart
from .action_start_client_info import ActionStartClientInfo
from .action_start_location import ActionStartLocation
from .action_started import ActionStarted
from .auth_session_input import AuthSessionInput
from .auth_session_output import AuthSessionOutput
from .boost_state import BoostState
from .building import Building
from .building_create import BuildingCreate
from .building_update import BuildingUpdate
from .charge_day_policy import ChargeDayPolicy
from .charge_policy_output_metadata import ChargePolicyOutputMetadata
from .charge_policy_response import ChargePolicyResponse
from .charge_weekly_policy_schema import ChargeWeeklyPolicySchema
from .created_user import CreatedUser
from .current_hems_session_response import CurrentHEMSSessionResponse
from .current_session_response import CurrentSessionResponse
from .dayahead_prices_query import DayaheadPricesQuery
from .dayahead_prices_response import DayaheadPricesResponse
from .dayahead_prices_update import DayaheadPricesUpdate
from .dayahead_prices_updated import DayaheadPricesUpdated
from .device_action import DeviceAction
from .device_model import DeviceModel
from .device_model_input import DeviceModelInput
from .device_owner import DeviceOwner
from .device_status import DeviceStatus
from .device_type import DeviceType
from .device_type_input import DeviceTypeInput
from .device_update import DeviceUpdate
from .devices_savings import DevicesSavings
from .electric_vehicle import ElectricVehicle
from .electric_vehicle_boost_conflict import ElectricVehicleBoostConflict
from .electric_vehicle_boost_reason import ElectricVehicleBoostReason
from .electric_vehicle_data_point_output import ElectricVehicleDataPointOutput
from .electric_vehicle_data_response import ElectricVehicleDataResponse
from .electric_vehicle_update import ElectricVehicleUpdate
from .energy_contract import EnergyContract
from .energy_contract_create import EnergyContractCreate
from .energy_contract_type import EnergyContractType
from .energy_contract_update import EnergyContractUpdate
from .error_body import ErrorBody
from .get_inverter_data_resolution import GetInverterDataResolution
from .get_load_curve_by_price_zone_resolution import GetLoadCurveByPriceZoneResolution
from .get_output_data import GetOutputData
from .get_output_metadata import GetOutputMetadata
from .heat_pump import HeatPump
from .heat_pump_create import HeatPumpCreate
from .heat_pump_data_point_output import HeatPumpDataPointOutput
from .heat_pump_data_response import HeatPumpDataResponse
from .heat_pump_update import HeatPumpUpdate
from .hems_command_item import HEMSCommandItem
from .hems_decision_item import HEMSDecisionItem
from .hems_session_detail import HEMSSessionDetail
from .hems_session_item import HEMSSessionItem
from .hems_sessions_list_response import HEMSSessionsListResponse
from .hidden_reason import HiddenReason
from .information_receipt import InformationReceipt
from .information_receipt_client_info import InformationReceiptClientInfo
from .information_receipt_location import InformationReceiptLocation
from .inverter import Inverter
from .inverter_data_point_output import InverterDataPointOutput
from .inverter_data_response import InverterDataResponse
from .inverter_update import InverterUpdate
from .load_curve_pair import LoadCurvePair
from .load_curve_point import LoadCurvePoint
from .load_curves import LoadCurves
from .metadata import Metadata
from .occupant_type import OccupantType
from .onboarding_language import OnboardingLanguage
from .onboarding_session import OnboardingSession
from .onboarding_session_external_metadata_type_0 import OnboardingSessionExternalMetadataType0
from .onboarding_session_input import OnboardingSessionInput
from .optimization_level import OptimizationLevel
from .price import Price
from .price_forecast import PriceForecast
from .price_forecasts import PriceForecasts
from .price_forecasts_accepted import PriceForecastsAccepted
from .price_update_state import PriceUpdateState
from .price_zone import PriceZone
from .property_type import PropertyType
from .reauthenticate_electric_vehicle_body import ReauthenticateElectricVehicleBody
from .register_electric_vehicle_body import RegisterElectricVehicleBody
from .register_inverter_body import RegisterInverterBody
from .request_data import RequestData
from .request_metadata import RequestMetadata
from .session_item import SessionItem
from .session_outcome import SessionOutcome
from .sessions_list_response import SessionsListResponse
from .statistics_consumption import StatisticsConsumption
from .statistics_data import StatisticsData
from .statistics_electric_vehicle import StatisticsElectricVehicle
from .statistics_heat_pump import StatisticsHeatPump
from .statistics_inverter import StatisticsInverter
from .statistics_metadata import StatisticsMetadata
from .statistics_metadata_query_type_0 import StatisticsMetadataQueryType0
from .statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0
from .statistics_period import StatisticsPeriod
from .statistics_response import StatisticsResponse
from .statistics_savings import StatisticsSavings
from .token_grant_type import TokenGrantType
from .token_input import TokenInput
from .token_output import TokenOutput
from .trade_confirmation import TradeConfirmation
from .trading_price_zone import TradingPriceZone
from .user import User
from .user_create import UserCreate
from .user_role import UserRole
from .user_update import UserUpdate
from .wallbox import Wallbox
from .wallbox_boost_conflict import WallboxBoostConflict
from .wallbox_boost_reason import WallboxBoostReason
from .wallbox_claim_token import WallboxClaimToken
from .wallbox_connection import WallboxConnection
from .wallbox_mode import WallboxMode
from .wallbox_update import WallboxUpdate
from .wbhems_session_outcome import WBHEMSSessionOutcome

__all__ = (
    "ActionOutcome",
    "ActionReceipt",
    "ActionReport",
    "ActionReportClientInfo",
    "ActionReportLocation",
    "ActionReportPayload",
    "ActionStart",
    "ActionStartClientInfo",
    "ActionStarted",
    "ActionStartLocation",
    "AuthSessionInput",
    "AuthSessionOutput",
    "BoostState",
    "Building",
    "BuildingCreate",
    "BuildingUpdate",
    "ChargeDayPolicy",
    "ChargePolicyOutputMetadata",
    "ChargePolicyResponse",
    "ChargeWeeklyPolicySchema",
    "CreatedUser",
    "CurrentHEMSSessionResponse",
    "CurrentSessionResponse",
    "DayaheadPricesQuery",
    "DayaheadPricesResponse",
    "DayaheadPricesUpdate",
    "DayaheadPricesUpdated",
    "DeviceAction",
    "DeviceModel",
    "DeviceModelInput",
    "DeviceOwner",
    "DevicesSavings",
    "DeviceStatus",
    "DeviceType",
    "DeviceTypeInput",
    "DeviceUpdate",
    "ElectricVehicle",
    "ElectricVehicleBoostConflict",
    "ElectricVehicleBoostReason",
    "ElectricVehicleDataPointOutput",
    "ElectricVehicleDataResponse",
    "ElectricVehicleUpdate",
    "EnergyContract",
    "EnergyContractCreate",
    "EnergyContractType",
    "EnergyContractUpdate",
    "ErrorBody",
    "GetInverterDataResolution",
    "GetLoadCurveByPriceZoneResolution",
    "GetOutputData",
    "GetOutputMetadata",
    "HeatPump",
    "HeatPumpCreate",
    "HeatPumpDataPointOutput",
    "HeatPumpDataResponse",
    "HeatPumpUpdate",
    "HEMSCommandItem",
    "HEMSDecisionItem",
    "HEMSSessionDetail",
    "HEMSSessionItem",
    "HEMSSessionsListResponse",
    "HiddenReason",
    "InformationReceipt",
    "InformationReceiptClientInfo",
    "InformationReceiptLocation",
    "Inverter",
    "InverterDataPointOutput",
    "InverterDataResponse",
    "InverterUpdate",
    "LoadCurvePair",
    "LoadCurvePoint",
    "LoadCurves",
    "Metadata",
    "OccupantType",
    "OnboardingLanguage",
    "OnboardingSession",
    "OnboardingSessionExternalMetadataType0",
    "OnboardingSessionInput",
    "OptimizationLevel",
    "Price",
    "PriceForecast",
    "PriceForecasts",
    "PriceForecastsAccepted",
    "PriceUpdateState",
    "PriceZone",
    "PropertyType",
    "ReauthenticateElectricVehicleBody",
    "RegisterElectricVehicleBody",
    "RegisterInverterBody",
    "RequestData",
    "RequestMetadata",
    "SessionItem",
    "SessionOutcome",
    "SessionsListResponse",
    "StatisticsConsumption",
    "StatisticsData",
    "StatisticsElectricVehicle",
    "StatisticsHeatPump",
    "StatisticsInverter",
    "StatisticsMetadata",
    "StatisticsMetadataQueryType0",
    "StatisticsMetadataUnitsType0",
    "StatisticsPeriod",
    "StatisticsResponse",
    "StatisticsSavings",
    "TokenGrantType",
    "TokenInput",
    "TokenOutput",
    "TradeConfirmation",
    "TradingPriceZone",
    "User",
    "UserCreate",
    "UserRole",
    "UserUpdate",
    "Wallbox",
    "WallboxBoostConflict",
    "WallboxBoostReason",
    "WallboxClaimToken",
    "WallboxConnection",
    "WallboxMode",
    "WallboxUpdate",
    "WBHEMSSessionOutcome",
)
