#include "base/messages/tables.h"

namespace jianbao::messages {

namespace {

// id, severity, English, Chinese, hint in English, hint in Chinese.
constexpr Message rows[] = {
    {"process.start", Severity::error, "no process could be started: {0}", "无法启动进程：{0}", "",
     ""},
    {"process.time", Severity::error, "stopped: no result after {0} s", "{0} 秒内没有结果，已中止",
     "look for a loop that never ends, or raise the limit", "请检查是否有死循环，或放宽时限"},
    {"process.processor", Severity::error, "stopped: more than {0} s of processor time",
     "占用处理器超过 {0} 秒，已中止", "look for a loop that never ends, or raise the limit",
     "请检查是否有死循环，或放宽时限"},
    {"process.hung", Severity::error,
     "stopped from outside: it did not end in time and no longer answered to its own clock",
     "运行超时且不再响应，已从外部中止",
     "look for a pattern that tries too many ways (string.find, gsub), or a huge sort",
     "请检查 string.find、gsub 的模式是否过于复杂，或排序是否过大"},
    {"process.memory", Severity::error, "stopped: more than {0} MB of memory",
     "占用内存超过 {0} MB，已中止", "make the report smaller, or raise the limit",
     "请减小报告，或放宽内存限制"},
    {"process.crashed", Severity::error, "its process crashed ({0})", "进程崩溃（{0}）",
     "this is a fault of the program or of a library it stands on", "这是程序或其依赖库的缺陷"},
    {"process.killed", Severity::error, "its process was killed from outside", "进程被外部强行终止",
     "the system does so when memory runs out", "系统内存不足时会如此"},
    {"process.ended", Severity::error, "its process ended with code {0} and no result",
     "进程以代码 {0} 结束，没有结果", "", ""},
    {"process.failed", Severity::error, "internal error: {0}", "内部错误：{0}", "", ""},
};

}  // namespace

std::span<Message const> const process = rows;

}  // namespace jianbao::messages
