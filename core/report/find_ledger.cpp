#include "report/find_ledger.h"

#include "inspect/attachments.h"
#include "report/build.h"

namespace jianbao::report {

std::vector<PrintedFigure> find_ledger(std::string const& path, Files const& files,
                                       Diagnostics& out) {
  bool const is_pdf = path.ends_with(".pdf");
  if (is_pdf && files.exists(path))
    if (auto const bytes = files.read(path))
      if (auto const attached = inspect::read_attachments(*bytes, path))
        for (inspect::EmbeddedFile const& one : *attached)
          if (one.name == "ledger.json") return read_ledger(one.bytes, path + ":" + one.name, out);
  std::string const ledger = is_pdf ? ledger_path(path) : path;
  if (!files.exists(ledger)) {
    out.add("report.no-ledger", {path, ledger});
    return {};
  }
  auto const text = files.read(ledger);
  if (text) return read_ledger(*text, ledger, out);
  out.add(text.error());
  return {};
}

namespace {

bool is(PrintedRecord const& record, data::Observation const& one, data::Dataset const& dataset) {
  std::string const value = one.value ? one.value->to_string() : "";
  return value == record.value && dataset[one.unit].text == record.unit &&
         dataset[one.source].id == record.source && dataset[one.where] == record.where;
}

void find_line(PrintedRecord& record, data::Dataset const& dataset) {
  auto const indicator = dataset.find_indicator(record.indicator);
  auto const region = dataset.find_region(record.region);
  auto const period = data::Period::parse(record.period);
  if (!indicator || !region || !period) return;
  for (data::Observation const& one : dataset.of(*indicator, *region, *period))
    if (is(record, one, dataset)) {
      record.file = dataset[one.file];
      record.line = one.line;
      return;
    }
}

}  // namespace

void find_lines(std::vector<PrintedFigure>& figures, data::Dataset const& dataset) {
  for (PrintedFigure& figure : figures)
    for (PrintedRecord& record : figure.records)
      if (record.line == 0) find_line(record, dataset);
}

}  // namespace jianbao::report
