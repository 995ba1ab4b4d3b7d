"""The whole API: a namespace for each tag of the document, imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import imported

if TYPE_CHECKING:
    from ..client import AsyncPerform, Perform
    from .authentication import AsyncAuthenticationAPI, AuthenticationAPI
    from .cues import AsyncCuesAPI, CuesAPI
    from .device_onboarding_sessions import AsyncDeviceOnboardingSessionsAPI, DeviceOnboardingSessionsAPI
    from .devices import AsyncDevicesAPI, DevicesAPI
    from .electric_vehicle_charge_policies import (
        AsyncElectricVehicleChargePoliciesAPI,
        ElectricVehicleChargePoliciesAPI,
    )
    from .electric_vehicle_sessions import AsyncElectricVehicleSessionsAPI, ElectricVehicleSessionsAPI
    from .guides import AsyncGuidesAPI, GuidesAPI
    from .loadcurves import AsyncLoadcurvesAPI, LoadcurvesAPI
    from .trading import AsyncTradingAPI, TradingAPI
    from .user_buildings import AsyncUserBuildingsAPI, UserBuildingsAPI
    from .user_devices import AsyncUserDevicesAPI, UserDevicesAPI
    from .user_electric_vehicles import AsyncUserElectricVehiclesAPI, UserElectricVehiclesAPI
    from .user_energy_contracts import AsyncUserEnergyContractsAPI, UserEnergyContractsAPI
    from .user_heat_pumps import AsyncUserHeatPumpsAPI, UserHeatPumpsAPI
    from .user_solar_inverters import AsyncUserSolarInvertersAPI, UserSolarInvertersAPI
    from .user_wallboxes import AsyncUserWallboxesAPI, UserWallboxesAPI
    from .users import AsyncUsersAPI, UsersAPI
    from .wallbox_hems_sessions import AsyncWallboxHemsSessionsAPI, WallboxHemsSessionsAPI


class _Namespaces:
    """Creates each namespace when it is first used; the annotations of the subclass list the namespaces."""

    def __init__(self, perform: Any) -> None:
        self._perform = perform

    def __getattr__(self, tag: str) -> Any:
        name = type(self).__annotations__.get(tag)
        if name is None:
            raise AttributeError(f"{type(self).__name__} has no namespace {tag!r}; dir() lists the namespaces")
        made = getattr(imported(f"api.{tag}"), name)(self._perform)
        self.__dict__[tag] = made
        return made

    def __dir__(self) -> list[str]:
        return sorted(type(self).__annotations__)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(dir(self))}>"


class API(_Namespaces):
    """All operations, as ``api.<tag>.<operation>(...)``."""

    authentication: AuthenticationAPI
    cues: CuesAPI
    device_onboarding_sessions: DeviceOnboardingSessionsAPI
    devices: DevicesAPI
    electric_vehicle_charge_policies: ElectricVehicleChargePoliciesAPI
    electric_vehicle_sessions: ElectricVehicleSessionsAPI
    guides: GuidesAPI
    loadcurves: LoadcurvesAPI
    trading: TradingAPI
    user_buildings: UserBuildingsAPI
    user_devices: UserDevicesAPI
    user_electric_vehicles: UserElectricVehiclesAPI
    user_energy_contracts: UserEnergyContractsAPI
    user_heat_pumps: UserHeatPumpsAPI
    user_solar_inverters: UserSolarInvertersAPI
    user_wallboxes: UserWallboxesAPI
    users: UsersAPI
    wallbox_hems_sessions: WallboxHemsSessionsAPI

    def __init__(self, perform: Perform) -> None:
        super().__init__(perform)


class AsyncAPI(_Namespaces):
    """All operations, as ``api.<tag>.<operation>(...)``; await each call."""

    authentication: AsyncAuthenticationAPI
    cues: AsyncCuesAPI
    device_onboarding_sessions: AsyncDeviceOnboardingSessionsAPI
    devices: AsyncDevicesAPI
    electric_vehicle_charge_policies: AsyncElectricVehicleChargePoliciesAPI
    electric_vehicle_sessions: AsyncElectricVehicleSessionsAPI
    guides: AsyncGuidesAPI
    loadcurves: AsyncLoadcurvesAPI
    trading: AsyncTradingAPI
    user_buildings: AsyncUserBuildingsAPI
    user_devices: AsyncUserDevicesAPI
    user_electric_vehicles: AsyncUserElectricVehiclesAPI
    user_energy_contracts: AsyncUserEnergyContractsAPI
    user_heat_pumps: AsyncUserHeatPumpsAPI
    user_solar_inverters: AsyncUserSolarInvertersAPI
    user_wallboxes: AsyncUserWallboxesAPI
    users: AsyncUsersAPI
    wallbox_hems_sessions: AsyncWallboxHemsSessionsAPI

    def __init__(self, perform: AsyncPerform) -> None:
        super().__init__(perform)
