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

}  // namespace jianbao::report
