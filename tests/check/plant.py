"""Plants contradictions in a copy of data/liuzhou: every kind the check knows, with the sound figures some of them need.

plant(folder) writes the copy; PLANTS names what must be found. A row that is not planted is sound: no finding may rest on
sound rows alone.
"""
import csv
import json
import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
COLUMNS = "indicator,region,period,value,upper,unit,bound,kind,status,growth,growth_basis,source,where,formula,note".split(",")
YEARBOOK = {"id": "yearbook", "title": "统计年鉴", "issuer": "市统计局", "date": "2024-11", "file": "yearbook.csv"}
OLD = {"id": "old-report", "title": "旧报告", "issuer": "市政府", "date": "2015", "file": "old-report.csv"}


def row(indicator, period, value, unit, source="yearbook", region="liuzhou", **more):
    return {"indicator": indicator, "region": region, "period": period, "value": value, "unit": unit, "bound": "exact",
            "kind": "actual", "status": "A", "source": source, "where": "planted", **more}


# (the rule that finds it and the record it blames first, the planted rows, sound rows beside them)
PLANTS = [
    ("conflict/forest_coverage@liuzhou@2020", [row("forest_coverage", "2020", "67.2", "%", "publicity-2021")], []),
    ("conflict/industrial_firms@liuzhou@2020", [row("industrial_firms", "2020", "980", "家", "quality-2022")], []),
    ("conflict/auto_output@liuzhou@2020", [row("auto_output", "2020", "187.3", "辆", "quality-2022")], []),
    ("conflict/steel_output_liugang@liuzhou@2020", [row("steel_output_liugang", "2020", "1650", "万吨", "quality-2022")], []),
    ("self-conflict/resident_population@ganzhou@2020",
     [row("resident_population", "2020", "879.00", "万人", "cities-2022", "ganzhou")], []),
    ("growth-conflict/agri_gross_output@liuzhou@2020",
     [row("agri_gross_output", "2020", "", "亿元", "publicity-2021", growth="4.4")], []),
    ("revised/retail_sales@liuzhou@2023", [row("retail_sales", "2023", "1310.2", "亿元")], []),
    ("weaker-bound/tourists@liuzhou@2020", [row("tourists", "2020", "5000", "万人次", "publicity-2021", bound="above")], []),
    ("weaker-bound/life_expectancy@liuzhou@2020", [row("life_expectancy", "2020", "77", "岁", "publicity-2021", bound="about")], []),
    ("parts-total/gdp@liuzhou@2022", [row("gdp", "2022", "3109.1", "亿元")],
     [row("gdp_primary", "2022", "260.0", "亿元"), row("gdp_secondary", "2022", "1400.0", "亿元"),
      row("gdp_tertiary", "2022", "1500.0", "亿元")]),
    ("parts-total/key_projects@liuzhou@2023", [row("key_projects", "2023", "300", "项")],
     [row("key_projects_started", "2023", "200", "项"), row("key_projects_finished", "2023", "150", "项")]),
    ("part-exceeds/nev_output@liuzhou@2022", [row("nev_output", "2022", "190.5", "万辆")], [row("auto_output", "2022", "170.2", "万辆")]),
    ("part-exceeds/private_enterprises@liuzhou@2021", [row("private_enterprises", "2021", "450000", "户")],
     [row("market_entities", "2021", "34.1", "万家")]),
    ("share-level/share_primary@liuzhou@2021", [row("share_primary", "2021", "8.61", "%")],
     [row("gdp", "2021", "3057.2", "亿元"), row("gdp_primary", "2021", "249.6", "亿元")]),
    ("share-level/export_dependence@liuzhou@2021", [row("export_dependence", "2021", "3.94", "%")], [row("exports", "2021", "90.0", "亿元")]),
    ("share-base/import_dependence@zunyi@2019", [row("import_dependence", "2019", "0.04", "%", region="zunyi")],
     [row("trade_total", "2019", "44.00", "亿元", region="zunyi"), row("exports", "2019", "30.00", "亿元", region="zunyi"),
      row("imports", "2019", "14.00", "亿元", region="zunyi"), row("trade_dependence", "2019", "1.27", "%", region="zunyi"),
      row("export_dependence", "2019", "0.87", "%", region="zunyi")]),
    ("shares-whole/share_primary@yueyang@2021", [row("share_tertiary", "2021", "46.3", "%", region="yueyang")],
     [row("share_primary", "2021", "10.6", "%", region="yueyang"), row("share_secondary", "2021", "42.1", "%", region="yueyang")]),
    ("share-range/livelihood_spending_share@liuzhou@2022", [row("livelihood_spending_share", "2022", "108.2", "%")], []),
    ("per-level/gdp_per_capita@liuzhou@2020", [row("gdp_per_capita", "2020", "67309", "元")], []),
    ("growth-level/auto_output@liuzhou@2021", [row("auto_output", "2021", "196.6", "万辆", growth="15.0")], []),
    ("growth-level/trade_total@liuzhou@2021", [row("trade_total", "2021", "300.5", "亿元", growth="13.7")], []),
    ("average-growth/trade_total@zunyi@2016/2020",
     [row("trade_total", "2016/2020", "", "亿元", "cities-2022", "zunyi", growth="15.2", growth_basis="annual-average")],
     [row("trade_total", "2015", "35.00", "亿元", "cities-2022", "zunyi")]),
    ("share-change/emerging_output_share_change@liuzhou@2023", [row("emerging_output_share", "2022", "18.4", "%")], []),
    ("growth-gap/technical_investment_growth_gap@liuzhou@2020",
     [row("industrial_investment", "2020", "", "亿元", "cities-2022", growth="5.0")], []),
    ("multiple-level/gdp_multiple_2010@liuzhou@2020", [row("gdp", "2010", "1115.0", "亿元")], []),
    ("multiple-level/foreign_capital_5y_multiple@liuzhou@2016/2020",
     [row("foreign_capital_5y", "2011/2015", "30", "亿美元", kind="cumulative")], []),
    ("target-outcome/new_high_tech_firms@liuzhou@2021", [row("new_high_tech_firms", "2021", "120", "家")], []),
    ("target-outcome/retail_sales@liuzhou@2021", [row("retail_sales", "2021", "", "亿元", growth="6.7")], []),
    ("future-outcome/industrial_output_total@liuzhou@2025", [row("industrial_output_total", "2025", "9000", "亿元", "gwr-2021")], []),
    ("open-period/resident_population@liuzhou@2021", [row("resident_population", "2021", "417.05", "万人", "gwr-2021")], []),
    ("late-target/new_urban_jobs@liuzhou@2022", [row("new_urban_jobs", "2022", "5.0", "万人", "gwr-2024", kind="target")], []),
    ("cumulative-sum/superior_funds@liuzhou@2021/2023", [row("superior_funds", "2021/2023", "200.0", "亿元", kind="cumulative")],
     [row("superior_funds", "2021", "50.0", "亿元"), row("superior_funds", "2022", "60.0", "亿元")]),
    ("cumulative-sum/poverty_reduction_cumulative@liuzhou@2019",
     [row("poverty_reduction_cumulative", "2019", "1.5", "万人", kind="cumulative")], [row("poverty_reduction_last_year", "2019", "4.8", "万人")]),
    ("cumulative-fall/base_stations_5g@liuzhou@2023", [row("base_stations_5g", "2022", "9900", "座", kind="cumulative")], []),
    ("stock-flow/new_industrial_firms@liuzhou@2022", [row("new_industrial_firms", "2022", "1500", "家")],
     [row("industrial_firms", "2022", "1100", "家")]),
    ("net-flow/market_entities_net_increase@liuzhou@2016/2020", [row("market_entities", "2015", "25.0", "万家")], []),
    ("scope/land_area@zunyi@2021", [row("land_area", "2021", "30000", "平方公里", region="zunyi", note="不含新区")],
     [row("land_area", "2021", "28900", "平方公里", region="qujing")]),
    ("jump/new_urban_jobs@liuzhou@2021", [row("new_urban_jobs", "2021", "55500", "万人")], []),
    ("rank-order/urbanization_rank@guilin@2020", [row("urbanization_rate", "2020", "72.00", "%", region="guilin")],
     [row("urbanization_rank", "2020", "3", "位", region="guilin", kind="rank")]),
    ("provisional/grain_output@liuzhou@2022", [row("grain_output", "2022", "73.0", "万吨", status="E")], []),
    ("missing-base/vegetable_output@liuzhou@2022", [row("vegetable_output", "2022", "330", "万吨", growth="3.0")], []),
]
# On the catalogue and on the waivers.
ELSEWHERE = ["same-name/foreign_capital+foreign_capital_euro", "stale-source/old-report",
             "stale-waiver/conflict/nothing@liuzhou@2020", "unknown-waiver/conflikt/x"]



def patch_catalogue(path):
    catalogue = json.loads(path.read_text(encoding="utf-8"))
    catalogue["sources"] += [YEARBOOK, OLD]
    catalogue["regions"].append({"id": "guilin", "code": "450300", "name": "桂林市", "short": "桂林", "level": "city", "parent": "guangxi"})
    named = {one["id"]: one for one in catalogue["indicators"]}
    plain = {"theme": "economy", "direction": "up", "definition": "试验用。"}
    catalogue["indicators"] += [
        {"id": "gdp_per_capita", "name": "人均地区生产总值", "unit": "元", "per_of": "gdp", "per": "resident_population", **plain},
        {"id": "foreign_capital_euro", "name": named["foreign_capital"]["name"], "unit": "万欧元", **plain}]
    path.write_text(json.dumps(catalogue, ensure_ascii=False, indent=1), encoding="utf-8")


def patch_waivers(path):
    waivers = json.loads(path.read_text(encoding="utf-8"))
    waivers["waivers"] += [{"id": name, "reason": "planted", "date": "2024-01-05", "by": "test"}
                           for name in ("conflict/nothing@liuzhou@2020", "conflikt/x")]
    path.write_text(json.dumps(waivers, ensure_ascii=False, indent=1), encoding="utf-8")


def plant(folder):
    """The copy with everything planted; gives back the places (file, line) of the planted rows."""
    shutil.copytree(ROOT / "data/liuzhou", folder, dirs_exist_ok=True)
    patch_catalogue(folder / "catalogue.json")
    patch_waivers(folder / "waivers.json")
    planted = set()
    for name in ("yearbook.csv", "old-report.csv"):
        (folder / name).write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    with open(folder / "old-report.csv", "a", encoding="utf-8") as file:
        csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n").writerow(row("forest_coverage", "2014", "65.0", "%", "old-report"))
    for _, wrong, sound in PLANTS:
        for one, is_planted in [(r, True) for r in wrong] + [(r, False) for r in sound]:
            path = folder / (one["source"] + ".csv")
            with open(path, "a", encoding="utf-8") as file:
                csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n").writerow(one)
            if is_planted:
                planted.add((path.name, path.read_text(encoding="utf-8").count("\n")))
    return planted
