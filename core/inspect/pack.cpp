#include "inspect/pack.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace jianbao::inspect {

namespace {

void encrypt(QPDFWriter& writer, Encryption const& wanted) {
  // What readers for the blind need is never forbidden (ISO 14289-1 7.16).
  constexpr bool accessible = true;
  writer.setR6EncryptionParameters(wanted.user.c_str(), wanted.owner.c_str(), accessible,
                                   wanted.copy, wanted.change, wanted.change, wanted.change,
                                   wanted.change, wanted.print ? qpdf_r3p_full : qpdf_r3p_none,
                                   true);
}

}  // namespace

Result<std::string> pack(std::string const& pdf, PackOptions const& options) {
  // qpdf tells of faults by exceptions; they end here.
  try {
    QPDF file;
    file.setSuppressWarnings(true);
    file.processMemoryFile("pdf", pdf.data(), pdf.size());
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setObjectStreamMode(options.object_streams ? qpdf_o_generate : qpdf_o_disable);
    writer.setNewlineBeforeEndstream(true);  // ISO 19005-2 6.1.7.1
    writer.setMinimumPDFVersion("1.7");
    writer.setLinearization(options.linearised);
    // The identity of encrypted files cannot come from their content.
    if (options.encrypted)
      encrypt(writer, options.encryption);
    else
      writer.setDeterministicID(true);
    writer.write();
    auto const packed = writer.getBufferSharedPointer();
    return std::string(reinterpret_cast<char const*>(packed->getBuffer()), packed->getSize());
  } catch (std::exception const& fault) {
    return Diagnostic{"inspect.pack", {fault.what()}, {}, {}};
  }
}

}  // namespace jianbao::inspect
