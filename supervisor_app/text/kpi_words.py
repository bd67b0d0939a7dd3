"""The indicators in words: label, formula, unit, variant and source, the same on screen and page.

To add one: a line in each table, keyed by the value of `rules.kpi` (its Kpi, Unit, Variant,
source). What an indicator is computed from is a rule.
"""

from supervisor_app.text.translate import translate


def label(kpi: str) -> str:
    """Give the name of an indicator."""
    return {
        "visitors": translate("Kpi", "Visitors"),
        "transactions": translate("Kpi", "Completed transactions"),
        "per_visitor": translate("Kpi", "Transactions per visitor"),
        "wait_mean": translate("Kpi", "Average waiting time"),
        "wait_median": translate("Kpi", "Median waiting time"),
        "wait_p90": translate("Kpi", "90th percentile of waiting"),
        "service_mean": translate("Kpi", "Average service time"),
        "service_median": translate("Kpi", "Median service time"),
        "service_p90": translate("Kpi", "90th percentile of service"),
        "service_level": translate("Kpi", "Service level"),
        "no_show": translate("Kpi", "No-show"),
        "not_provided": translate("Kpi", "Could not be provided"),
        "self_service": translate("Kpi", "Self-service ratio"),
        "presence": translate("Kpi", "Agency presence rate"),
        "satisfaction": translate("Kpi", "Beneficiary satisfaction"),
        "print_on_time": translate("Kpi", "Printing on time"),
    }.get(kpi, kpi)


def formula(kpi: str) -> str:
    """Say how an indicator is computed."""
    return {
        "visitors": translate("Kpi", "Queue tickets issued and visitors entered by hand."),
        "transactions": translate("Kpi", "Transactions that ended as completed."),
        "per_visitor": translate("Kpi", "Completed transactions ÷ visitors."),
        "wait_mean": translate("Kpi", "Sum of waiting times ÷ tickets with a known wait."),
        "wait_median": translate("Kpi", "Half of the tickets waited no longer."),
        "wait_p90": translate("Kpi", "Nine of ten tickets waited no longer."),
        "service_mean": translate("Kpi", "Sum of service times ÷ transactions with a known time."),
        "service_median": translate("Kpi", "Half of the transactions took no longer."),
        "service_p90": translate("Kpi", "Nine of ten transactions took no longer."),
        "service_level": translate("Kpi", "Tickets that waited within the limit ÷ known waits."),
        "no_show": translate("Kpi", "Tickets whose holder did not come ÷ tickets issued."),
        "not_provided": translate("Kpi", "Services that could not be provided ÷ tickets issued."),
        "self_service": translate(
            "Kpi", "Transactions on kiosks and e-services ÷ completed transactions."
        ),
        "presence": translate("Kpi", "Counter minutes present ÷ counter minutes agreed."),
        "satisfaction": translate("Kpi", "Satisfied answers ÷ answers on the scale most used."),
        "print_on_time": translate("Kpi", "Documents ready in time ÷ documents that were due."),
    }.get(kpi, "")


def unit(name: str) -> str:
    """Give the unit's word as it stands beside a figure; a count has none."""
    return {
        "minutes": translate("Kpi", "minutes"),
        "percent": "%",
    }.get(name, "")


def variant(name: str) -> str:
    """Say which of the published variants of an indicator is meant."""
    return {
        "ticket_to_call": translate("Kpi", "from the ticket to the last call"),
        "serving_only": translate("Kpi", "at the counter only, without walking"),
        "within_threshold": translate("Kpi", "of all tickets whose wait is known"),
        "of_transactions": translate("Kpi", "of transactions, not of visitors"),
        "counter_minutes": translate("Kpi", "weighted by counter minutes"),
        "one_scale": translate("Kpi", "on one scale only, Wilson 95 % interval"),
    }.get(name, "")
