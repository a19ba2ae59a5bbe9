set(JIANBAO_TESTS_PROCESS
  unit/process/workers_test.cpp)
