set(JIANBAO_TESTS_INSPECT
  unit/inspect/attachments_test.cpp
  unit/inspect/pack_test.cpp)
