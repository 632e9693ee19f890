"""The employer itself: its domains, its addresses on the network and on the street."""

from typing import Self

from pydantic import Field, model_validator

from watchword.settings.table import Cidr, Domain, Line, Table


class Company(Table):
    """`[company]`: who the employer is."""

    name: Line | None = Field(default=None, description="the employer's name, as reports show it")
    domains: tuple[Domain, ...] = Field(
        default=(), description="the employer's own mail domains: an account in one of them is a work account"
    )


class Egress(Table):
    """`[[network.egress]]`: a range that the employer's own traffic leaves from (office, VPN, proxy)."""

    cidr: Cidr = Field(description="CIDR block or address; sign-ins from it say nothing about a home")
    name: Line | None = Field(default=None, description="what the range is, for reports")


class Coworking(Table):
    """`[[network.coworking]]`: a shared work place that the employer knows of."""

    name: Line = Field(description="the place's name, for reports")
    cidr: Cidr | None = Field(default=None, description="its CIDR block or address on the network")
    address: Line | None = Field(default=None, description="its street address, one line")

    @model_validator(mode="after")
    def _locates(self) -> Self:
        if self.cidr is None and self.address is None:
            raise ValueError("give a cidr or an address")
        return self


class Network(Table):
    """`[network]`: where many people's traffic honestly meets."""

    egress: tuple[Egress, ...] = Field(default=(), description="ranges of the employer's own traffic")
    coworking: tuple[Coworking, ...] = Field(default=(), description="co-working places that people use")


class Site(Table):
    """`[[sites]]`: an office or other site where many people's devices may be or be sent to."""

    name: Line = Field(description="the site's name, for reports")
    addresses: tuple[Line, ...] = Field(default=(), description="its street addresses, one line each")
    cidrs: tuple[Cidr, ...] = Field(default=(), description="its CIDR blocks or addresses on the network")

    @model_validator(mode="after")
    def _locates(self) -> Self:
        if not self.addresses and not self.cidrs:
            raise ValueError("give addresses or cidrs")
        return self
