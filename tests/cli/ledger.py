"""A ledger with every figure told in full: what it takes over from its first record, its records, its places in mm."""
TAKEN = ("indicator", "region", "period", "value", "upper", "growth", "unit", "bound", "kind", "status")
MM_PER_PT = 25.4 / 72


def records_of(ledger):
    columns = ledger["records"]
    count = len(columns["indicator"])
    columns = {name: column if isinstance(column, list) else [column] * count for name, column in columns.items()}
    records = [dict(zip(columns, row)) for row in zip(*columns.values(), strict=True)]
    for one in records:
        one["file"] = ledger["files"][one["source"]]
    return records


def figures_of(ledger):
    records, figures = records_of(ledger), []
    for group in ledger["sections"]:
        for printed, line, numbers, places, *own in group["figures"]:
            rests_on = [records[number - 1] for number in numbers]
            figure = {"bound": "exact", "kind": "actual", "status": "A"}
            figure |= {name: rests_on[0][name] for name in TAKEN if rests_on and name in rests_on[0]}
            figure |= {"printed": printed, "section": group["section"], "plugin": group["plugin"], "line": line, "records": rests_on}
            figure["places"] = [{"page": page} | dict(zip(("x", "y", "width", "height"), (at * MM_PER_PT for at in area)))
                                for page, *area in places]
            figures.append(figure | (own[0] if own else {}))
    return figures
