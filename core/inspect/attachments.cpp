#include "inspect/attachments.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace jianbao::inspect {

Result<std::vector<EmbeddedFile>> read_attachments(std::string const& pdf,
                                                   std::string const& path) {
  // qpdf tells of faults by exceptions; they end here.
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile(path.c_str(), pdf.data(), pdf.size());
    QPDFEmbeddedFileDocumentHelper helper(file);
    std::vector<EmbeddedFile> found;
    for (auto const& [name, specification] : helper.getEmbeddedFiles()) {
      QPDFEFStreamObjectHelper stream(specification->getEmbeddedFileStream());
      auto const data = stream.getObjectHandle().getStreamData();
      found.push_back({specification->getFilename(),
                       stream.getSubtype(),
                       specification->getDescription(),
                       {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()}});
    }
    return found;
  } catch (std::exception const& fault) {
    Diagnostic unreadable{"inspect.unreadable", {fault.what()}, {}, {}};
    unreadable.place.file = path;
    return unreadable;
  }
}

}  // namespace jianbao::inspect
